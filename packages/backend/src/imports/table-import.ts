/** What the import of one table is: its columns, the schema of a row, and what is done with rows. */
import type { Kysely } from "kysely";
import type * as z from "zod/mini";
import type { Engine } from "../database/engine.ts";
import type { Database } from "../database/schema.ts";
import type { Pictures } from "./pictures.ts";
import type { Preview } from "./preview.ts";

/** The supplier whose data comes in. */
export interface ImportedWorkspace {
  id: number;
  name: string;
  currency: string;
  /** How many digits the currency has behind the point. */
  currencyDigits: number;
  timeZone: string;
}

/** What the import of a batch of rows works with; `db` is its transaction. */
export interface ImportScope {
  db: Kysely<Database>;
  engine: Engine;
  workspace: ImportedWorkspace;
  pictures: Pictures;
  /** Where rows are only looked at; `db` then need not write. */
  preview?: Preview;
}

/** A row that has passed its schema; `row` has undefined for an empty or absent cell. */
export interface ImportRow<Row> {
  line: number;
  row: Row;
}

/** Why a row is refused: the column at fault, and the end of the sentence "column price …". */
export interface Refused {
  column: string;
  reason: string;
}

/** What became of a row: written, there already just so, or refused. */
export type Outcome = "taken" | "unchanged" | Refused;

/** How one table comes in. */
export interface TableImport<Row> {
  file: string;
  required: readonly string[];
  optional: readonly string[];
  row: z.ZodMiniType<Row>;
  /** The columns that no two rows of the file may share; none where rows may repeat. */
  key: readonly string[];
  /**
   * Says of rows that cannot be taken why, before the batch's transaction: the place for what is
   * not a question to the database.
   */
  check?: (
    scope: Omit<ImportScope, "db">,
    rows: readonly ImportRow<Row>[],
  ) => Promise<(Refused | undefined)[]>;
  /**
   * Writes a batch and says of each row, in the same order, what became of it. `columns` are those
   * that the file has: what it does not name stays as it is.
   */
  apply: (
    scope: ImportScope,
    rows: readonly ImportRow<Row>[],
    columns: ReadonlySet<string>,
  ) => Promise<Outcome[]>;
  /** Comes last, when every row has passed, for what can only be said of the whole. */
  finish?: (scope: ImportScope) => Promise<void>;
}

/** Lets TypeScript find the row's type from its schema. */
export const defineTable = <Row>(table: TableImport<Row>): TableImport<Row> => table;
