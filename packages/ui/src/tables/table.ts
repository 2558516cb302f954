/** Tables as people have them in files: rows of cells, each a text as it is shown there. */

/** The most rows that are read of one table, where the reader does not say: a long order's. */
export const maximumRows = 2100;

/** The largest workbook that is looked at, in bytes. */
export const maximumBytes = 25_000_000;

/** How much is read of a file; what is beyond is told by the note `cut`. */
export interface ReadLimits {
  /** Rows of one table that hold anything. */
  readonly maximumRows?: number | undefined;
  /** Bytes of a text; 8 MB where it does not say. */
  readonly maximumText?: number | undefined;
}

/** A row that is not empty. */
export interface Row {
  /** Its number in the file, from 1, as a spreadsheet shows it beside the row. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Something about a table that people should know, in a form that can be put into words. */
export type TableNote =
  /** There are more rows than are read. */
  | "cut"
  /** Not Unicode: letters with accents are read as Western European. */
  | "latin1"
  /** A quote was left open: quotes are read as letters. */
  | "quotes"
  /** Cells with formulas whose results the file does not hold. */
  | "formulas"
  /** Rows that the spreadsheet hides were read like all others. */
  | "hidden-rows";

/** One table of a file: the whole of a text file, one sheet of a workbook. */
export interface Table {
  /** The sheet's name; empty where there is none. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly notes: readonly TableNote[];
}

/** Why a file cannot be read at all. */
export type TableFault =
  | "empty"
  /** Larger than `maximumBytes`. */
  | "too-large"
  /** Claims to unpack to more than the limit. */
  | "unpacks-too-large"
  /** Protected by a password. */
  | "encrypted"
  /** The binary format of before 2007. */
  | "xls"
  /** A workbook in another format: `.xlsb`, `.ods`, `.numbers`. */
  | "other-workbook"
  /** A web page, whatever its name says. */
  | "html"
  /** A workbook whose parts are missing, broken or not what they claim. */
  | "damaged"
  /** It has gone meanwhile, or what reads it could not be fetched. */
  | "unread"
  /** Neither a text nor a workbook. */
  | "not-a-table";

/** Thrown where a file cannot be read; `readFile` answers it as a value. */
export class UnreadableTable extends Error {
  readonly fault: TableFault;

  constructor(fault: TableFault, options?: ErrorOptions) {
    super(fault, options);
    this.name = "UnreadableTable";
    this.fault = fault;
  }
}
