/** What a customer orders often. */
import type { Usual, UsualList } from "@order-portal/contract";
import type { MockCustomer } from "../../fixtures/customers.ts";
import { findProblem } from "../../price-cart.ts";
import type { MockState } from "../../state.ts";
import { toProduct } from "../catalogue.ts";
import { countOrders } from "./ordered-products.ts";
import { pastLinesBySku, type PastLine } from "./past-orders.ts";

/** What is in two orders at least and can be had now, by product line, the most frequent first. */
export function usualsOf(state: MockState, customer: MockCustomer): UsualList {
  const groups: UsualList["groups"] = [];
  const found = [...pastLinesBySku(state, customer).values()]
    .flatMap((lines) => toUsual(state, lines))
    .toSorted((one, two) => two.usual.timesOrdered - one.usual.timesOrdered);
  for (const { productLine, usual } of found) {
    const group = groups.find((one) => one.productLine === productLine);
    if (group) group.usuals.push(usual);
    else groups.push({ productLine, usuals: [usual] });
  }
  return { groups };
}

function toUsual(state: MockState, lines: readonly PastLine[]) {
  const [latest] = lines;
  const timesOrdered = countOrders(lines);
  if (!latest || timesOrdered < 2) return [];
  const { order, line } = latest;
  const product = state.products.find(({ sku }) => sku === line.sku);
  const unit = product?.units.find((one) => one.unit === line.unit);
  const quantities = lines
    .filter((past) => past.line.unit === line.unit)
    .slice(0, 5)
    .map((past) => past.line.quantity)
    .toSorted((one, two) => one - two);
  const median = quantities[Math.floor(quantities.length / 2)] ?? line.quantity;
  const problem = findProblem(product, unit, median);
  const usualQuantity = problem?.nearest?.at(-1) ?? median;
  if (!product || (problem && !problem.nearest)) return [];
  const usual: Usual = {
    product: toProduct(product),
    unit: line.unit,
    lastQuantity: line.quantity,
    usualQuantity,
    lastOrderedAt: order.placedAt,
    timesOrdered,
  };
  return [{ productLine: product.productLine ?? null, usual }];
}
