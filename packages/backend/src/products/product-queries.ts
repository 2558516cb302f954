/** The queries that read and change single products for the workspace's staff. */
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import type { Connection } from "../database/store.ts";

/** A product with its units, in the order in which buyers see them. */
export interface StoredProduct {
  readonly row: Row<"products">;
  readonly units: readonly Row<"product_units">[];
}

/** The workspace's product of a sku. */
export async function findProduct(
  { db }: Pick<Source, "db">,
  workspaceId: number,
  sku: string,
): Promise<StoredProduct | undefined> {
  const row = await db
    .selectFrom("products")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("sku", "=", sku)
    .executeTakeFirst();
  return row && { row, units: await readUnits(db, row.id) };
}

/** The same, kept as it is until the transaction ends. On SQLite nobody else writes anyway. */
export async function lockProduct(
  source: Source,
  workspaceId: number,
  sku: string,
): Promise<StoredProduct | undefined> {
  if (source.engine === "postgres") {
    await source.db
      .selectFrom("products")
      .select("id")
      .where("workspace_id", "=", workspaceId)
      .where("sku", "=", sku)
      .forNoKeyUpdate()
      .execute();
  }
  return findProduct(source, workspaceId, sku);
}

const readUnits = (db: Connection, productId: number): Promise<Row<"product_units">[]> =>
  db
    .selectFrom("product_units")
    .selectAll()
    .where("product_id", "=", productId)
    .orderBy("position")
    .orderBy("unit")
    .execute();

/** The skus of these that are products of the workspace. */
export async function knownSkus(
  { db }: Pick<Source, "db">,
  workspaceId: number,
  skus: readonly string[],
): Promise<Set<string>> {
  if (skus.length === 0) return new Set();
  const rows = await db
    .selectFrom("products")
    .select("sku")
    .where("workspace_id", "=", workspaceId)
    .where("sku", "in", skus)
    .execute();
  return new Set(rows.map(({ sku }) => sku));
}

/** Takes units of a product away, but for these; gives back how many went. */
export async function deleteOtherUnits(
  { db }: Source,
  productId: number,
  kept: readonly string[],
): Promise<number> {
  let query = db.deleteFrom("product_units").where("product_id", "=", productId);
  if (kept.length > 0) query = query.where("unit", "not in", kept);
  return (await query.returning("unit").execute()).length;
}
