/** products.csv: what the supplier sells, and the words that each product is found by. */
import * as z from "zod/mini";
import { indexWords } from "../../products/index-words.ts";
import { productRow, productTable } from "../../products/product-row.ts";
import { flag, instant, text, whole } from "../cells.ts";
import { isPicture } from "../pictures.ts";
import { defineTable } from "../table-import.ts";
import { upsertRows } from "../upsert-rows.ts";

const optional = [
  "description",
  "category",
  "product_line",
  "image_url",
  "tax_class",
  "new_until",
  "active",
  "stock",
  "aliases",
  "replaced_by",
];

/** The table of products; `new_until` is read on the workspace's clock. */
export const products = (timeZone: string) =>
  defineTable({
    file: "products.csv",
    required: ["sku", "name"],
    optional,
    key: ["sku"],
    row: z.object({
      sku: text(64),
      name: text(200),
      description: z.optional(text(5000)),
      category: z.optional(text(200)),
      product_line: z.optional(text(200)),
      image_url: z.optional(
        text(1000).check(
          z.refine(isPicture, "is neither a web address nor the name of a picture in the folder"),
        ),
      ),
      tax_class: z.optional(text(64)),
      new_until: z.optional(instant(timeZone, "end")),
      active: z.optional(flag),
      stock: z.optional(whole(0)),
      aliases: z.optional(text(2000)),
      replaced_by: z.optional(text(64)),
    }),
    check: ({ pictures }, rows) =>
      Promise.all(
        rows.map(async ({ row }) => {
          const reason = await pictures.take(row.image_url);
          return reason === undefined ? undefined : { column: "image_url", reason };
        }),
      ),
    apply: (scope, rows, columns) =>
      upsertRows(
        scope,
        { ...productTable, keep: optional.filter((column) => !columns.has(column)) },
        rows.map(({ row }) =>
          productRow(scope.workspace.id, {
            ...row,
            image_url: scope.pictures.urlOf(row.image_url),
          }),
        ),
        (written) => indexWords(scope, scope.workspace.id, written),
      ),
  });
