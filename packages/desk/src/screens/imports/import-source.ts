/** What was brought: a table of a file, what it is taken for, and which of its columns is which. */
import { rowTables, type RowTable } from "@order-portal/sdk/desk";
import type { Row, TableNote } from "@order-portal/ui/tables";
import { companionOf, type Companion } from "./companion-tables.ts";
import { findHeader } from "./find-header.ts";
import { matchColumns, recogniseTable } from "./recognise.ts";

/** A table of a file, as it is to be brought in. */
export interface ImportSource {
  /** The file's name, and the sheet's where it has several. */
  readonly name: string;
  readonly notes: readonly TableNote[];
  /** The names of its columns, as they stand there. */
  readonly header: readonly string[];
  /** The number of the row that they stand in; what is above it is left out. */
  readonly headerRow: number;
  /** How many rows stand above it. */
  readonly rowsAbove: number;
  /** The rows below, with their numbers in the file. */
  readonly rows: readonly Row[];
  /** Null where it was not recognised, or is to be left out. */
  readonly table: RowTable | null;
  /** What each column is; null for one that is left out. */
  readonly columns: readonly (string | null)[];
  /** The unit of prices in a list of products that has no column for it. */
  readonly unit: string;
}

/** What staff chose before, by the table and the column's own name. */
export type KnownColumns = Readonly<Record<string, string>>;

/** The source of a table in a file; one of its first rows names the columns. */
export function toSource(
  name: string,
  { rows, notes, hint }: { rows: readonly Row[]; notes: readonly TableNote[]; hint: string },
  known: KnownColumns,
): ImportSource {
  const place = findHeader(hint, rows);
  const header = rows[place]?.cells ?? [];
  const table = recogniseTable(hint, header);
  return {
    name,
    notes,
    header,
    headerRow: rows[place]?.number ?? 1,
    rowsAbove: place,
    rows: rows.slice(place + 1),
    table,
    columns: table === null ? header.map(() => null) : matchColumns(table, header, known),
    unit: "EA",
  };
}

/** Whether rows that are there already may leave a needed column out. */
const isKept = (table: RowTable, column: string): boolean => rowTables[table].kept.includes(column);

/** The columns that the table needs and that none of the file's is. */
export const missingColumns = ({ table, columns }: ImportSource): string[] =>
  table === null
    ? []
    : rowTables[table].required.filter(
        (column) => !columns.includes(column) && !isKept(table, column),
      );

/** Whether a column is chosen for two of the file's. */
export const hasColumnTwice = ({ columns }: ImportSource): boolean => {
  const chosen = columns.filter((column) => column !== null);
  return new Set(chosen).size < chosen.length;
};

/** The table beside its own that the source brings in too, where one of its columns is chosen. */
export function broughtAlong({ table, columns }: ImportSource): Companion | undefined {
  const companion = table === null ? undefined : companionOf(table);
  return companion?.columns.some((column) => columns.includes(column)) ? companion : undefined;
}

/** Every table that the source brings in. */
export const tablesOf = (source: ImportSource): RowTable[] =>
  source.table === null ? [] : [source.table, broughtAlong(source)?.table ?? []].flat();
