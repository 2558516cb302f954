/** What ordering again would bring now. */
import type { PricedCartLine, ReorderChange, ReorderLine } from "@order-portal/contract";
import type { MockCustomer } from "../../fixtures/customers.ts";
import { findProblem, priceLine } from "../../price-cart.ts";
import type { MockState } from "../../state.ts";
import type { MockCall, RouteOf } from "../behaviour.ts";
import { findHistoryProblem } from "./ordered-products.ts";
import { ordersToRepeat, pastLinesBySku, type PastLine } from "./past-orders.ts";

type Query = MockCall<RouteOf<"previewReorder">>["body"];

/** Every line that the query names; undefined where one of its orders or products is not there. */
export function reorderOf(
  state: MockState,
  customer: MockCustomer,
  { orders = [], skus = [] }: Query,
): ReorderLine[] | undefined {
  const past = ordersToRepeat(state, customer);
  const bySku = pastLinesBySku(state, customer);
  const lines: PastLine[] = [];
  for (const number of orders) {
    const order = past.find((one) => one.number === number);
    if (!order) return undefined;
    lines.push(...order.lines.map((line) => ({ order, line })));
  }
  for (const sku of skus) {
    const latest = bySku.get(sku)?.[0];
    if (!latest) return undefined;
    lines.push(latest);
  }
  return lines.map((line) => toReorderLine(state, line));
}

function toReorderLine(state: MockState, { order, line }: PastLine): ReorderLine {
  const { sku, unit, unitLabel, quantity, unitPrice } = line;
  const about = {
    order: order.number,
    sku,
    name: line.name,
    imageUrl: state.products.find((one) => one.sku === sku)?.imageUrl ?? null,
    before: { unit, unitLabel, quantity, unitPrice },
  };
  const problem = findHistoryProblem(state, line);
  if (problem && problem.code !== "unit_unavailable") {
    const replacement = replacementOf(state, line);
    return { ...about, now: null, changes: [], problem, replacement };
  }
  const { wanted, changes } = asItCanBeHad(state, line);
  const now = priceLine(state, wanted);
  if (now.problem) {
    return { ...about, now: null, changes: [], problem: now.problem, replacement: null };
  }
  if (now.unitPrice?.amount !== unitPrice.amount && now.unit === unit) {
    changes.push({ kind: "price", detail: `The price of ${now.name} has changed.` });
  }
  if (now.name !== line.name) {
    changes.push({ kind: "name", detail: `${line.name} is now called ${now.name}.` });
  }
  return { ...about, now, changes, problem: null, replacement: null };
}

/** The line in a unit and quantity that can be had, and what of that is other than it was. */
function asItCanBeHad(
  state: MockState,
  { sku, unit, unitLabel, quantity, factor }: PastLine["line"],
) {
  const changes: ReorderChange[] = [];
  const product = state.products.find((one) => one.sku === sku);
  const same = product?.units.find((one) => one.unit === unit);
  const sold = same ?? product?.units.find((one) => one.factor === 1);
  const wanted = { sku, unit: sold?.unit ?? unit, quantity };
  if (!same && sold) {
    wanted.quantity = quantity * factor;
    const detail = `No longer sold as ${unitLabel}: ${wanted.quantity} × ${sold.label} instead.`;
    changes.push({ kind: "unit", detail });
  }
  const nearest = findProblem(product, sold, wanted.quantity)?.nearest?.at(-1);
  if (nearest !== undefined) {
    const detail = `${wanted.quantity} can no longer be ordered: ${nearest} instead.`;
    changes.push({ kind: "quantity", detail });
    wanted.quantity = nearest;
  }
  return { wanted, changes };
}

/** What the supplier offers in the place of a product, in the same unit or its first. */
function replacementOf(
  state: MockState,
  { sku, unit, quantity }: PastLine["line"],
): PricedCartLine | null {
  const old = [...state.products, ...state.goneProducts].find((one) => one.sku === sku);
  const product = state.products.find((one) => one.sku === old?.replacement);
  const sold = product?.units.find((one) => one.unit === unit) ?? product?.units[0];
  if (!product || !sold) return null;
  const nearest = findProblem(product, sold, quantity)?.nearest?.at(-1) ?? quantity;
  const line = priceLine(state, { sku: product.sku, unit: sold.unit, quantity: nearest });
  return line.problem ? null : line;
}
