/** Products with their units as they are sold now, read many at once. */
import { type Source, listOf, statement } from "../database/statement.ts";
import type { ProductFacts, ProductUnit } from "../pricing/index.ts";

/** A unit that a product is ordered in. */
export interface SoldUnit extends ProductUnit {
  readonly label: string;
  /** Whether it is on sale. */
  readonly active: boolean;
}

/** A product, its stock included. */
export interface SoldProduct extends ProductFacts {
  readonly id: number;
  readonly sku: string;
  readonly name: string;
  readonly category: string | null;
  readonly productLine: string | null;
  readonly imageUrl: string | null;
  readonly taxClass: string | null;
  readonly newUntil: number | null;
  readonly active: boolean;
  /** In base units; null where it is not tracked. */
  readonly stock: number | null;
  readonly units: readonly SoldUnit[];
}

interface ProductRow {
  id: number;
  sku: string;
  name: string;
  category: string | null;
  product_line: string | null;
  image_url: string | null;
  tax_class: string | null;
  new_until: number | null;
  active: number;
  stock: number | null;
}

interface UnitRow {
  product_id: number;
  unit: string;
  label: string;
  factor: number;
  price: number | null;
  minimum: number | null;
  maximum: number | null;
  increment: number | null;
  active: number;
}

const columns = `id, sku, name, category, product_line, image_url, tax_class, new_until,
  active, stock`;

// The sign keeps SQLite from reading an index of the whole workspace to find a few ids.
const productsByIds = statement<ProductRow>(
  (d) => `select ${columns} from products where +workspace_id = ? and ${d.isOneOf("id")}`,
);

const productsBySkus = statement<ProductRow>(
  (d) => `select ${columns} from products where workspace_id = ? and ${d.isOneOf("sku")}`,
);

const unitsOfProducts = statement<UnitRow>(
  (d) => `
    select product_id, unit, label, factor, price, minimum, maximum, increment, active
    from product_units where ${d.isOneOf("product_id")} order by product_id, position, unit`,
);

/** The workspace's products of these ids, active or not, by id; an unknown one is left out. */
export async function readProducts(
  source: Source,
  workspaceId: number,
  ids: readonly number[],
): Promise<Map<number, SoldProduct>> {
  const rows = await productsByIds(source, workspaceId, listOf(ids));
  const products = await withUnits(source, rows);
  return new Map(products.map((product) => [product.id, product]));
}

/** The workspace's products of these skus, active or not, by sku; an unknown one is left out. */
export async function readProductsBySku(
  source: Source,
  workspaceId: number,
  skus: Iterable<string>,
): Promise<Map<string, SoldProduct>> {
  const rows = await productsBySkus(source, workspaceId, listOf([...new Set(skus)]));
  const products = await withUnits(source, rows);
  return new Map(products.map((product) => [product.sku, product]));
}

async function withUnits(source: Source, rows: readonly ProductRow[]): Promise<SoldProduct[]> {
  const unitsById = new Map<number, SoldUnit[]>();
  for (const row of rows) unitsById.set(row.id, []);
  for (const row of await unitsOfProducts(source, listOf([...unitsById.keys()]))) {
    unitsById.get(row.product_id)?.push({
      unit: row.unit,
      label: row.label,
      factor: row.factor,
      price: row.price,
      minimum: row.minimum,
      maximum: row.maximum,
      increment: row.increment,
      active: row.active === 1,
    });
  }
  return rows.map((row) => ({
    id: row.id,
    sku: row.sku,
    name: row.name,
    category: row.category,
    productLine: row.product_line,
    imageUrl: row.image_url,
    taxClass: row.tax_class,
    newUntil: row.new_until,
    active: row.active === 1,
    stock: row.stock,
    units: unitsById.get(row.id) ?? [],
  }));
}
