/** products.csv: what the supplier sells, and the words that each product is found by. */
import * as z from "zod/mini";
import { foldText } from "../../catalogue/fold-text.ts";
import { productWords } from "../../catalogue/product-words.ts";
import { bulkUpsert } from "../../database/bulk-upsert.ts";
import { flag, instant, text, whole } from "../cells.ts";
import { isPicture } from "../pictures.ts";
import { defineTable, type ImportScope } from "../table-import.ts";
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
        {
          table: "products",
          columns: [
            "workspace_id",
            "sku",
            "name",
            "sort_name",
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
          ],
          key: ["workspace_id", "sku"],
          keep: optional.filter((column) => !columns.has(column)),
          returning: ["id", "name", "aliases"],
        },
        rows.map(({ row }) => ({
          workspace_id: scope.workspace.id,
          sku: row.sku,
          name: row.name,
          sort_name: foldText(row.name),
          description: row.description ?? null,
          category: row.category ?? null,
          product_line: row.product_line ?? null,
          image_url: scope.pictures.urlOf(row.image_url),
          tax_class: row.tax_class ?? null,
          new_until: row.new_until ?? null,
          active: row.active ?? 1,
          stock: row.stock ?? null,
          aliases: row.aliases ?? "",
          // It may stand further down in the file, or come with a later one.
          replaced_by: row.replaced_by ?? null,
        })),
        (written) => indexWords(scope, written),
      ),
  });

/** Makes the search find the products by what they are called now. */
async function indexWords(scope: ImportScope, written: Record<string, unknown>[]): Promise<void> {
  const ids = written.map(({ id }) => Number(id));
  await scope.db.deleteFrom("product_words").where("product_id", "in", ids).execute();
  const words = written.flatMap(({ id, sku, name, aliases }) =>
    productWords({
      sku: String(sku),
      name: String(name),
      aliases: String(aliases).split("|"),
    }).map((word) => ({ workspace_id: scope.workspace.id, word, product_id: Number(id) })),
  );
  await bulkUpsert(
    scope.db,
    scope.engine,
    {
      table: "product_words",
      columns: ["workspace_id", "word", "product_id"],
      key: ["workspace_id", "word", "product_id"],
      update: [],
      returning: ["product_id"],
    },
    words,
  );
}
