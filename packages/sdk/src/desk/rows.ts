/** The desk's calls on rows: the supplier's data as tables of texts, in bulk. */
import type {
  PutRows,
  RowPage,
  RowTable,
  RowsPreview,
  listRows,
  previewRows,
} from "@order-portal/contract";
import type { Input } from "../call.ts";
import { createList, type List } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./row-calls.ts";

/**
 * A row's cells by column. Numbers and yes or no may stand as themselves; `null` empties a cell,
 * and a column that is left out stays as it is.
 */
export type SentRow = Readonly<Record<string, string | number | boolean | null>>;

/** A table to be looked at: a text for each column in each row. */
export type PreviewedTable = Input<typeof previewRows>["body"]["tables"][number];

/** Where a list of rows begins, and how many a page has (1 to 1,000). */
export type RowQuery = Input<typeof listRows>["query"];

/**
 * The supplier's data as tables: `products`, `units`, `customers`, `price_rules` and the others of
 * `rowTables`, with the columns of the import. A row is found by its table's own key (a sku, a
 * number, an owner with a scope), so that no ids need be kept, and putting it twice changes nothing.
 *
 * Each table asks for the permission that `rowTables` names: `forbidden` without it.
 *
 * @example
 * ```ts
 * const { refused, rows } = await desk.rows.put("units", [{ sku: "TEA", unit: "EA", price: 2.5 }]);
 * for await (const { sku, stock } of desk.rows.list("products")) console.log(sku, stock);
 * ```
 */
export interface DeskRows {
  /**
   * What rows would become, table by table: new, changed (and how), unchanged, or refused (and
   * why). Writes nothing. Up to 200,000 rows in all, which may refer to one another.
   */
  preview(tables: readonly PreviewedTable[], options?: CallOptions): Promise<RowsPreview>;

  /**
   * Inserts or updates up to 2,000 rows, all in one transaction; a row that is refused is left out
   * alone. Answers in the order of the rows. Lines of an order replace all that it had.
   */
  put(table: RowTable, rows: readonly SentRow[], options?: CallOptions): Promise<PutRows>;

  /** A table's rows in full, as they could be put. */
  list(
    table: RowTable,
    query?: RowQuery,
    options?: CallOptions,
  ): List<Record<string, string>, RowPage>;
}

/** Makes the calls on rows. */
export const createDeskRows = (send: Send): DeskRows => ({
  // It may be larger than an envelope, and take longer than other calls.
  preview: (tables, options) =>
    send(calls.previewRows, { body: { tables: [...tables] } }, { ...options, isLarge: true }),
  put: (table, rows, options) =>
    send(
      calls.putRows,
      { params: { table }, body: { rows: [...rows] } },
      { ...options, isLarge: true },
    ),
  list: (table, query = {}, options) =>
    createList(
      query.cursor,
      (cursor) => send(calls.listRows, { params: { table }, query: { ...query, cursor } }, options),
      (page) => page.rows,
    ),
});
