/** The products that a customer's catalogue may name: searched as typed, or checked by their skus. */
import type { FoundProducts, NamedProduct } from "@order-portal/contract";
import { findProductIds } from "../catalogue/find-product-ids.ts";
import type { StaffContext } from "../context.ts";
import { listOf, statement } from "../database/statement.ts";

/** A search as typed offers so many. */
const mostFound = 20;

const productsBySku = statement<NamedProduct>(
  (d) =>
    `select sku, name from products where workspace_id = ? and ${d.isOneOf("sku")} order by sku`,
);

/** The names of skus, and those that no product has. Products off sale are products, too. */
export async function nameSkus(
  { store, workspace }: StaffContext,
  skus: readonly string[],
): Promise<FoundProducts> {
  if (skus.length === 0) return { products: [], unknown: [] };
  const wanted = [...new Set(skus)];
  const products = await productsBySku(store, workspace.id, listOf(wanted));
  const known = new Set(products.map(({ sku }) => sku));
  return { products, unknown: wanted.filter((sku) => !known.has(sku)) };
}

const productsById = statement<NamedProduct & { id: number }>(
  (d) => `select id, sku, name from products where ${d.isOneOf("id")}`,
);

/** Active products by a search as buyers have it. */
export async function searchCatalogueProducts(
  context: StaffContext,
  search: string,
): Promise<FoundProducts> {
  if (search.trim() === "") return { products: [], unknown: [] };
  const ids = await findProductIds(context, search, mostFound);
  const rows = await productsById(context.store, listOf(ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const products = ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ sku: row.sku, name: row.name }];
  });
  return { products, unknown: [] };
}
