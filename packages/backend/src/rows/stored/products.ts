/** Price groups, products and units as the database has them. */
import type { Row } from "../../database/schema.ts";
import { formatInstant } from "../../imports/zoned-time.ts";
import { flagText, plainText, priceText } from "../cell-texts.ts";
import { defineStored } from "../stored-table.ts";

export const storedPriceGroups = defineStored<Row<"price_groups">>({
  table: "price_groups",
  select: "t.code, t.name",
  from: "price_groups t",
  workspace: "t.workspace_id",
  order: ["t.code"],
  cells: ({ code, name }) => ({ code, name }),
});

export const storedProducts = defineStored<Row<"products">>({
  table: "products",
  select:
    "t.sku, t.name, t.description, t.category, t.product_line, t.image_url, t.tax_class, t.new_until, t.active, t.stock, t.aliases, t.replaced_by",
  from: "products t",
  workspace: "t.workspace_id",
  order: ["t.sku"],
  cells: (row, { timeZone }) => ({
    sku: row.sku,
    name: row.name,
    description: plainText(row.description),
    category: plainText(row.category),
    product_line: plainText(row.product_line),
    // A picture that is kept here goes by its name, as in a folder of files.
    image_url: plainText(row.image_url).replace(/^\/pictures\/[^/]+\//, ""),
    tax_class: plainText(row.tax_class),
    new_until: row.new_until === null ? "" : formatInstant(row.new_until, timeZone, "end"),
    active: flagText(row.active),
    stock: plainText(row.stock),
    aliases: row.aliases,
    replaced_by: plainText(row.replaced_by),
  }),
});

export const storedUnits = defineStored<Row<"product_units"> & { sku: string }>({
  table: "product_units",
  select:
    "p.sku, t.product_id, t.unit, t.label, t.factor, t.price, t.minimum, t.maximum, t.increment, t.active",
  from: "products p join product_units t on t.product_id = p.id",
  workspace: "p.workspace_id",
  order: ["p.sku", "t.unit"],
  cells: (row, { currencyDigits }) => ({
    sku: row.sku,
    unit: row.unit,
    label: row.label,
    factor: plainText(row.factor),
    price: priceText(row.price, currencyDigits),
    minimum: plainText(row.minimum),
    maximum: plainText(row.maximum),
    increment: plainText(row.increment),
    active: flagText(row.active),
  }),
});
