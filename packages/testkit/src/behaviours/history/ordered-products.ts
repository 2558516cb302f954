/** The products that a customer has ordered before. */
import type { LineProblem, OrderedProduct } from "@order-portal/contract";
import type { MockCustomer } from "../../fixtures/customers.ts";
import type { StoredOrderLine } from "../../fixtures/make-order.ts";
import type { MockState } from "../../state.ts";
import { toProduct } from "../catalogue.ts";
import { pastLinesBySku, type PastLine } from "./past-orders.ts";

/** Up to 50 of them, the most recent first. */
export function orderedProducts(state: MockState, customer: MockCustomer): OrderedProduct[] {
  return [...pastLinesBySku(state, customer).values()]
    .slice(0, 50)
    .flatMap((lines) => toOrderedProduct(state, lines));
}

/** In how many orders the lines are. */
export const countOrders = (lines: readonly PastLine[]): number =>
  new Set(lines.map(({ order }) => order.number)).size;

/** Why what was ordered cannot be ordered now as it was, or null. */
export function findHistoryProblem(
  { products, goneProducts }: MockState,
  { sku, unit, unitLabel, name }: StoredOrderLine,
): LineProblem | null {
  const product = products.find((one) => one.sku === sku);
  if (!product) {
    const reason = goneProducts.find((one) => one.sku === sku)?.reason ?? "inactive";
    return reason === "inactive"
      ? { code: reason, detail: `${name} is no longer sold.` }
      : { code: reason, detail: `${name} is not in your catalogue.` };
  }
  const sold = product.units.find((one) => one.unit === unit);
  if (!sold) {
    const detail = `${product.name} is no longer sold in this unit: ${unitLabel}.`;
    return { code: "unit_unavailable", detail };
  }
  if (product.availability === "out_of_stock") {
    return { code: "out_of_stock", detail: `${product.name} is out of stock.` };
  }
  if (sold.unitPrice === null) {
    return { code: "no_price", detail: `${product.name} has no price at present.` };
  }
  return null;
}

function toOrderedProduct(state: MockState, lines: readonly PastLine[]): OrderedProduct[] {
  const [latest] = lines;
  if (!latest) return [];
  const { order, line } = latest;
  const product = state.products.find(({ sku }) => sku === line.sku);
  return [
    {
      sku: line.sku,
      name: product?.name ?? line.name,
      imageUrl: product?.imageUrl ?? null,
      lastOrderedAt: order.placedAt,
      lastOrder: order.number,
      timesOrdered: countOrders(lines),
      lastQuantity: line.quantity,
      lastUnit: line.unit,
      lastUnitLabel: line.unitLabel,
      problem: findHistoryProblem(state, line),
      product: product ? toProduct(product) : null,
    },
  ];
}
