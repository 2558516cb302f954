/** What a customer orders often and can order now, by product line. */
import type { Usual, UsualList } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import type { Refusal } from "../http/refusal.ts";
import { type OrderedProductWithOrder, readLatestProducts } from "./history-queries.ts";
import { refuseWithoutHistory } from "./history-setting.ts";
import { readRecent, usualQuantity } from "./ordered-product.ts";
import { type OwnProducts, openOwnProducts, showProduct, unitProblem } from "./own-products.ts";
import { validQuantity } from "./valid-quantity.ts";

/** So many are listed at most … */
const mostListed = 30;
/** … of so many that were ordered last: what was ordered often long ago is no usual any more. */
const mostLooked = 200;
/** What was ordered only once is not ordered often. */
const fewestTimes = 2;

interface Found {
  readonly productLine: string | null;
  readonly usual: Usual;
}

/** Reads the list: the most frequent product lines first, and in each the most frequent products. */
export async function listUsuals(context: CustomerContext): Promise<UsualList | Refusal> {
  const refused = refuseWithoutHistory(context);
  if (refused !== null) return refused;
  const { store, actor } = context;
  const rows = (await readLatestProducts(store, actor.customer.id, mostLooked))
    .filter((row) => row.times_ordered >= fewestTimes)
    .sort((a, b) => b.times_ordered - a.times_ordered || b.last_ordered_at - a.last_ordered_at);
  const own = await openOwnProducts(
    context,
    rows.map(({ sku }) => sku),
  );
  const now = context.now();
  const found: Found[] = [];
  for (const row of rows) {
    if (found.length === mostListed) break;
    const usual = toUsual(own, now, row);
    if (usual !== null) found.push(usual);
  }
  const groups = Array.from(
    Map.groupBy(found, ({ productLine }) => productLine),
    ([productLine, members]) => ({ productLine, usuals: members.map(({ usual }) => usual) }),
  );
  const weight = ({ usuals }: (typeof groups)[number]) =>
    usuals.reduce((sum, { timesOrdered }) => sum + timesOrdered, 0);
  return { groups: groups.sort((a, b) => weight(b) - weight(a)) };
}

/** A product of before as a usual; null where it cannot be ordered now in the unit of last time. */
function toUsual(
  { book, find }: OwnProducts,
  now: number,
  row: OrderedProductWithOrder,
): Found | null {
  const { product } = find(row.sku);
  if (product === null) return null;
  const recent = readRecent(row);
  const [lastQuantity, unit] = recent[0] ?? [1, ""];
  const { shown, offer } = showProduct({ book, now }, product);
  if (unitProblem(product, offer, unit, row.unit_label) !== null) return null;
  const sold = product.units.find((each) => each.unit === unit && each.active);
  if (sold === undefined) return null;
  const { stock } = product;
  const most = stock === null ? Infinity : Math.floor(stock / sold.factor);
  const quantity = validQuantity(sold, usualQuantity(recent), most);
  if (quantity === null) return null;
  const usual = {
    product: shown,
    unit,
    lastQuantity,
    usualQuantity: quantity,
    lastOrderedAt: new Date(row.last_ordered_at).toISOString(),
    timesOrdered: row.times_ordered,
  };
  return { productLine: product.productLine, usual };
}
