/** Writes a product with its units as they were edited, by the same rows as the import. */
import { bulkUpsert } from "../database/bulk-upsert.ts";
import type { Source } from "../database/statement.ts";
import { parsePrice } from "../money/decimal-text.ts";
import type { ProductInput, UnitInput } from "./check-product.ts";
import { indexWords } from "./index-words.ts";
import { endOfDay } from "./new-until.ts";
import { deleteOtherUnits, type StoredProduct } from "./product-queries.ts";
import { productRow, productTable } from "./product-row.ts";
import { unitPositions, unitRow, unitTable } from "./unit-row.ts";

/** Whose product it is, and how its workspace's clock goes. */
interface Owner {
  readonly id: number;
  readonly timeZone: string;
}

/** Makes a product; undefined where its sku is taken. */
export async function insertProduct(
  source: Source,
  workspace: Owner,
  product: ProductInput & { readonly sku: string; readonly stock: number | null },
): Promise<number | undefined> {
  const row = productRow(workspace.id, {
    ...toValues(product, workspace, null),
    sku: product.sku,
    stock: product.stock,
  });
  const plan = { ...productTable, update: [] };
  const written = await bulkUpsert<string>(source.db, source.engine, plan, [row]);
  const id = written[0] && Number(written[0]["id"]);
  if (id === undefined) return undefined;
  await indexWords(source, workspace.id, written);
  await writeUnits(source, id, product.units);
  return id;
}

/** Stores what was edited of a product that is locked, and tells whether anything is different. */
export async function storeProduct(
  source: Source,
  workspace: Owner,
  { row: stored }: StoredProduct,
  product: ProductInput,
): Promise<boolean> {
  const row = productRow(workspace.id, {
    ...toValues(product, workspace, stored.new_until),
    sku: stored.sku,
  });
  const kept: readonly string[] = [...productTable.key, "stock"];
  const update = productTable.columns.filter((column) => !kept.includes(column));
  const written = await bulkUpsert<string>(source.db, source.engine, { ...productTable, update }, [
    row,
  ]);
  await indexWords(source, workspace.id, written);
  const units = product.units.map(({ unit }) => unit);
  const gone = await deleteOtherUnits(source, stored.id, units);
  return (await writeUnits(source, stored.id, product.units)) || gone > 0 || written.length > 0;
}

const toValues = (product: ProductInput, { timeZone }: Owner, newUntil: number | null) => ({
  name: product.name,
  description: product.description,
  category: product.category,
  product_line: product.productLine,
  image_url: product.imageUrl,
  tax_class: product.taxClass,
  new_until: product.newUntil === null ? null : endOfDay(product.newUntil, timeZone, newUntil),
  active: product.active ? (1 as const) : (0 as const),
  aliases: product.aliases.join("|"),
  replaced_by: product.replacedBy,
});

async function writeUnits(
  { db, engine }: Source,
  productId: number,
  units: readonly UnitInput[],
): Promise<boolean> {
  const positions = unitPositions(units);
  const rows = units.map((unit, index) =>
    unitRow(
      productId,
      {
        ...unit,
        price: unit.price === null ? null : parsePrice(unit.price),
        active: unit.active ? 1 : 0,
      },
      positions[index],
    ),
  );
  const keys: readonly string[] = unitTable.key;
  const update = unitTable.columns.filter((column) => !keys.includes(column));
  const plan = { ...unitTable, update, returning: ["unit"] as const };
  return (await bulkUpsert(db, engine, plan, rows)).length > 0;
}
