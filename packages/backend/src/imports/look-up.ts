/** Finds the ids of what rows refer to by the supplier's own keys, a batch at a time. */
import type { ImportScope } from "./table-import.ts";

/** The products' ids by sku. */
export async function productIds(
  { db, workspace, preview }: ImportScope,
  skus: Iterable<string>,
): Promise<Map<string, number>> {
  const wanted = [...new Set(skus)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("products")
    .select(["id", "sku"])
    .where("workspace_id", "=", workspace.id)
    .where("sku", "in", wanted)
    .execute();
  const found = new Map(rows.map(({ id, sku }) => [sku, id]));
  return withMade(found, preview?.made.products, wanted);
}

/** The customers' ids by number. */
export async function customerIds(
  { db, workspace, preview }: ImportScope,
  numbers: Iterable<string>,
): Promise<Map<string, number>> {
  const wanted = [...new Set(numbers)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("customers")
    .select(["id", "number"])
    .where("workspace_id", "=", workspace.id)
    .where("number", "in", wanted)
    .execute();
  const found = new Map(rows.map(({ id, number }) => [number, id]));
  return withMade(found, preview?.made.customers, wanted);
}

/** The price groups' ids by code. */
export async function priceGroupIds(
  { db, workspace, preview }: ImportScope,
  codes: Iterable<string>,
): Promise<Map<string, number>> {
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom("price_groups")
    .select(["id", "code"])
    .where("workspace_id", "=", workspace.id)
    .where("code", "in", wanted)
    .execute();
  const found = new Map(rows.map(({ id, code }) => [code, id]));
  return withMade(found, preview?.made.priceGroups, wanted);
}

/** With what the tables of a preview would have made. */
function withMade(
  found: Map<string, number>,
  made: ReadonlyMap<string, number> | undefined,
  wanted: readonly string[],
): Map<string, number> {
  if (made === undefined) return found;
  for (const key of wanted) {
    const id = made.get(key);
    if (id !== undefined && !found.has(key)) found.set(key, id);
  }
  return found;
}
