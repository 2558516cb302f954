import { addDays } from "./dates.ts";
import type { Row } from "./read-table.ts";

/** The columns of an import folder that hold dates. */
export const dateColumns: Readonly<Record<string, readonly string[]>> = {
  "products.csv": ["new_until"],
  "promotions.csv": ["starts", "ends"],
  "discount_codes.csv": ["starts", "ends"],
  "orders.csv": ["date"],
};

/** A row of `file` with every date in it moved by whole days; empty ones stay empty. */
export function shiftDates<R extends Row>(file: string, row: R, days: number): R {
  const columns = dateColumns[file] ?? [];
  return Object.fromEntries(
    Object.entries(row).map(([column, text]) => [
      column,
      columns.includes(column) && text !== "" ? addDays(text, days) : text,
    ]),
  ) as R; // The same columns, each still a text.
}
