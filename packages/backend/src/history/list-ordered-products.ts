/** The products that a customer has ordered before, the most recent first. */
import type { OrderedProduct, OrderedProductList } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import type { Refusal } from "../http/refusal.ts";
import { type OrderedProductWithOrder, readLatestProducts } from "./history-queries.ts";
import { refuseWithoutHistory } from "./history-setting.ts";
import { readRecent } from "./ordered-product.ts";
import { type OwnProducts, openOwnProducts, showProduct, unitProblem } from "./own-products.ts";

/** So many are listed. */
const mostListed = 50;

/** Reads the list. One that is long gone is listed under the name by which it was ordered last. */
export async function listOrderedProducts(
  context: CustomerContext,
): Promise<OrderedProductList | Refusal> {
  const refused = refuseWithoutHistory(context);
  if (refused !== null) return refused;
  const { store, actor } = context;
  const rows = await readLatestProducts(store, actor.customer.id, mostListed);
  const own = await openOwnProducts(
    context,
    rows.map(({ sku }) => sku),
  );
  const now = context.now();
  return { products: rows.map((row) => toOrderedProduct(own, now, row)) };
}

function toOrderedProduct(
  { book, find }: OwnProducts,
  now: number,
  row: OrderedProductWithOrder,
): OrderedProduct {
  const [quantity, unit] = readRecent(row)[0] ?? [1, ""];
  const before = {
    sku: row.sku,
    lastOrderedAt: new Date(row.last_ordered_at).toISOString(),
    lastOrder: row.last_order,
    timesOrdered: row.times_ordered,
    lastQuantity: quantity,
    lastUnit: unit,
    lastUnitLabel: row.unit_label,
  };
  const { problem, product } = find(row.sku);
  if (product === null) {
    return { ...before, name: row.name, imageUrl: null, problem, product: null };
  }
  const { shown, offer } = showProduct({ book, now }, product);
  return {
    ...before,
    name: shown.name,
    imageUrl: shown.imageUrl,
    problem: unitProblem(product, offer, unit, row.unit_label),
    product: shown,
  };
}
