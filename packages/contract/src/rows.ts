/**
 * Rows: the supplier's data as tables of texts, the same as in the files of an import. Each table
 * has a key of the supplier's own, by which a row is found; there are no ids.
 */
import * as z from "zod/mini";
import type { DeskPermission } from "./session.ts";

/** What a table consists of, and who may read and write it. */
export interface RowTableShape {
  /** Columns that each row must fill. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Needed columns that rows may leave out where they are there already: then they stay. */
  readonly kept: readonly string[];
  /** The columns by which a row is found; none where it is the so-many-th of its order. */
  readonly key: readonly string[];
  readonly read: DeskPermission;
  readonly write: DeskPermission;
}

const columns = (text: string): string[] => (text === "" ? [] : text.split(" "));

const table = (
  required: string,
  optional: string,
  key: string,
  write: DeskPermission,
  read: DeskPermission = write,
): RowTableShape => ({
  required: columns(required),
  optional: columns(optional),
  // A name comes with everything that is known by a key of one column.
  kept: columns(required).filter((column) => column === "name" && !key.includes(" ")),
  key: columns(key),
  read,
  write,
});

/** Every table, in the order in which they refer to one another. */
export const rowTables = {
  price_groups: table("code name", "", "code", "desk:prices"),
  products: table(
    "sku name",
    "description category product_line image_url tax_class new_until active stock aliases replaced_by",
    "sku",
    "desk:products",
  ),
  units: table(
    "sku unit",
    "label factor price minimum maximum increment active",
    "sku unit",
    "desk:products",
  ),
  customers: table(
    "number name",
    "email phone price_group catalogue template checkout_mode stock_display freight carrier_service payment_terms shipping_terms tax_exempt blocked",
    "number",
    "desk:customers",
  ),
  addresses: table(
    "customer kind",
    "label line1 line2 city region postal_code country default",
    "customer kind label",
    "desk:customers",
  ),
  customer_part_numbers: table(
    "customer part_number sku",
    "unit",
    "customer part_number",
    "desk:customers",
  ),
  held_inventory: table(
    "customer sku quantity unit",
    "lot_number owner holder",
    "customer sku lot_number owner holder unit",
    "desk:customers",
  ),
  price_rules: table(
    "owner scope kind value",
    "minimum_quantity",
    "owner scope minimum_quantity",
    "desk:prices",
  ),
  promotions: table("name scope kind value", "starts ends", "name scope", "desk:prices"),
  volume_discounts: table(
    "scope minimum_quantity percent",
    "",
    "scope minimum_quantity",
    "desk:prices",
  ),
  discount_codes: table(
    "code kind value",
    "starts ends max_uses first_order_only",
    "code",
    "desk:prices",
  ),
  // Orders of before the portal: who sets the portal up brings them in, once.
  orders: table(
    "number customer date status",
    "po_number notes",
    "number",
    "desk:settings",
    "desk:orders",
  ),
  order_lines: table(
    "order sku quantity unit_price",
    "unit name",
    "",
    "desk:settings",
    "desk:orders",
  ),
} as const satisfies Record<string, RowTableShape>;

/** The name of a table. */
export type RowTable = keyof typeof rowTables;

/** The names of the tables, in the order in which they refer to one another. */
export const rowTableNames = Object.keys(rowTables) as [RowTable, ...RowTable[]]; // These are its keys.

/** The most rows of one preview, of all its tables together. */
export const maximumPreviewRows = 200_000;

/** The most rows that are put at a time. */
export const maximumPutRows = 2000;

/** How a row that is put has fared. */
export const RowOutcome = z.object({
  /** `taken`: written. `unchanged`: there already, just so. `refused`: left out alone. */
  outcome: z.enum(["taken", "unchanged", "refused"]),
  /** Of a refused row, the column at fault; empty where it is the row as a whole. */
  column: z.optional(z.string()),
  /** The end of the sentence "column price …". */
  reason: z.optional(z.string()),
});
export type RowOutcome = z.output<typeof RowOutcome>;

/** What became of rows that were put, in their order, and how many of each there are. */
export const PutRows = z.object({
  taken: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  rows: z.array(RowOutcome),
});
export type PutRows = z.output<typeof PutRows>;

/** A page of a table: each row has every column, as the text that would be put. */
export const RowPage = z.object({
  rows: z.array(z.record(z.string(), z.string())),
  nextCursor: z.nullable(z.string()),
});
export type RowPage = z.output<typeof RowPage>;

/** What would become of a row: a changed one is there already, and differs. */
export const PreviewOutcome = z.enum(["new", "changed", "unchanged", "refused"]);
export type PreviewOutcome = z.output<typeof PreviewOutcome>;

/** A cell that would change; long texts are cut. */
export const CellChange = z.object({ column: z.string(), from: z.string(), to: z.string() });
export type CellChange = z.output<typeof CellChange>;

/** What would become of the rows of one table. Rows are named by their place, from 0. */
export const TablePreview = z.object({
  table: z.string(),
  /** Of each row, in their order. */
  outcomes: z.array(PreviewOutcome),
  counts: z.object({ new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() }),
  /** In how many changed rows each column would change, by column. */
  changedColumns: z.record(z.string(), z.int()),
  /** What would change in the first changed rows. */
  changes: z.array(z.object({ row: z.int(), cells: z.array(CellChange) })),
  /** Every row that would be refused, and why; `column` is empty where it is the row as a whole. */
  refused: z.array(z.object({ row: z.int(), column: z.string(), reason: z.string() })),
  /**
   * Rows whose `image_url` names a picture that is not there: they were looked at without it. Put
   * with it they would be refused.
   */
  withoutPicture: z.array(z.int()),
});
export type TablePreview = z.output<typeof TablePreview>;

/** What would become of all rows, table by table in the order of the request. */
export const RowsPreview = z.object({ tables: z.array(TablePreview) });
export type RowsPreview = z.output<typeof RowsPreview>;
