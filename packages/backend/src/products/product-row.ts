/**
 * A product as it is stored: which columns there are, and what they are filled with. Whatever
 * writes products, the import or the desk, writes them by this.
 */
import { foldText } from "../catalogue/fold-text.ts";
import type { Flag } from "../database/schema.ts";

/** What is said of a product; what is absent is empty. */
export interface ProductValues {
  readonly sku: string;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly product_line?: string | null | undefined;
  /** The address that buyers load it from. */
  readonly image_url: string | null;
  readonly tax_class?: string | null | undefined;
  readonly new_until?: number | null | undefined;
  readonly active?: Flag | undefined;
  readonly stock?: number | null | undefined;
  /** With `|` between. */
  readonly aliases?: string | undefined;
  readonly replaced_by?: string | null | undefined;
}

/** Where products are written to, by which key, and what has to be known of those written. */
export const productTable = {
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
  /** What `indexWords` takes. */
  returning: ["id", "sku", "name", "aliases"],
} as const;

/** The row of a product. */
export const productRow = (workspaceId: number, values: ProductValues) => ({
  workspace_id: workspaceId,
  sku: values.sku,
  name: values.name,
  sort_name: foldText(values.name),
  description: values.description ?? null,
  category: values.category ?? null,
  product_line: values.product_line ?? null,
  image_url: values.image_url,
  tax_class: values.tax_class ?? null,
  new_until: values.new_until ?? null,
  active: values.active ?? 1,
  stock: values.stock ?? null,
  aliases: values.aliases ?? "",
  // It may stand further down in the file, or come with a later one.
  replaced_by: values.replaced_by ?? null,
});
