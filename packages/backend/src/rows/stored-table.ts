/** How a table of the import is found in the database, and what its cells say. */
import type { Database } from "../database/schema.ts";

/** The workspace, as far as cells depend on it. */
export interface CellWorkspace {
  readonly currencyDigits: number;
  readonly timeZone: string;
}

/** What a row of the database is called by: the columns of `select`. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** A reference that a cell shows by the supplier's own key. */
export interface StoredReference {
  /** The column of the file, which `select` gives as well. */
  readonly column: string;
  /** The id in the table itself. */
  readonly id: string;
  readonly table: "price_groups" | "products" | "customers";
  /** The column of that table that is the supplier's own key. */
  readonly text: string;
}

/** One table; in its SQL the table itself is `t`. */
export interface StoredTable {
  readonly table: keyof Database;
  /** The columns of the table, and of what it refers to. */
  readonly select: string;
  readonly from: string;
  /** The column that binds it to its workspace. */
  readonly workspace: string;
  /** What the pages of a list are in the order of: unique, the first by an index. */
  readonly order: readonly [string, ...string[]];
  /** A reference that is no part of the key. */
  readonly reference?: StoredReference;
  /** The cells of a row, by column. */
  readonly cells: (row: StoredRow, workspace: CellWorkspace) => Record<string, string>;
}

/** Lets each table say what its rows are. */
export const defineStored = <Row>(
  table: Omit<StoredTable, "cells"> & {
    readonly cells: (row: Row, workspace: CellWorkspace) => Record<string, string>;
  },
): StoredTable =>
  // Its own `select` gives these rows; a preview's are of the same columns, checked by their schema.
  table as unknown as StoredTable;
