/** How staff change an order before they approve it. */
import type { OrderChange } from "@order-portal/contract";
import { amountsOf, type StoredOrder, type StoredOrderLine } from "../fixtures/make-order.ts";
import { refuse, refuseField, type Refusal } from "../http/refusal.ts";
import { money, priceLine } from "../price-cart.ts";
import type { MockState } from "../state.ts";
import type { MockCall, RouteOf } from "./behaviour.ts";
import { addEvent } from "./desk-order.ts";

type Change = MockCall<RouteOf<"changeOrder">>["body"];

/** Changes an order, whose other prices stay, or refuses and leaves it. */
export function changeOrder(
  state: MockState,
  order: StoredOrder,
  { reason, revision, lines = [], added = [], deliveryDate }: Change,
): Refusal | undefined {
  if (order.revision !== revision) return refuse("order_changed");
  if (order.status !== "pending") return refuse("order_move_refused");
  const unknown = lines.findIndex(({ position }) => position >= order.lines.length);
  if (unknown >= 0) {
    const detail = "The order has no such line.";
    return refuseField("line_refused", `/lines/${unknown}/position`, "invalid", detail);
  }
  const wanted = new Map(lines.map((line) => [line.position, line]));
  const after = order.lines.map((line, position): StoredOrderLine => {
    const { quantity = line.quantity, unitPrice } = wanted.get(position) ?? {};
    const price = unitPrice ? money(state, unitPrice.amount) : line.unitPrice;
    return { ...line, quantity, unitPrice: price, lineTotal: times(price, quantity) };
  });
  const more: StoredOrderLine[] = [];
  for (const [index, { sku, unit, quantity, unitPrice }] of added.entries()) {
    const priced = priceLine(state, { sku, unit, quantity });
    const price = unitPrice ? money(state, unitPrice.amount) : priced.unitPrice;
    if (price === null || priced.unitPrice === null) {
      const { code = "no_price", detail = "It has no price." } = priced.problem ?? {};
      return refuseField("line_refused", `/added/${index}`, code, detail);
    }
    const { name, unitLabel, imageUrl } = priced;
    const line = { sku, name, unit, unitLabel, quantity, imageUrl, factor: 1, stock: null };
    const lineTotal = times(price, quantity);
    more.push({ ...line, unitPrice: price, lineTotal, note: "", deliveryDate: "" });
  }
  const left = [...after.filter(({ quantity }) => quantity > 0), ...more];
  if (left.length === 0) {
    const detail = "One line at least stays: reject the order instead.";
    return refuseField("line_refused", "/lines", "required", detail);
  }
  const changes = [
    ...order.lines.flatMap((line, position) => toChange(line, after[position])),
    ...more.map(({ sku, name, unit, quantity }): OrderChange => {
      return { sku, name, unit, before: 0, after: quantity };
    }),
  ];
  const before = order.fields.deliveryDate;
  const isDateOther = deliveryDate !== undefined && deliveryDate !== before;
  order.lines = left;
  if (isDateOther) order.fields.deliveryDate = deliveryDate;
  Object.assign(order, amountsOf(order.lines, { ...order.total, amount: 0 }));
  const date = isDateOther ? { deliveryDate: { before, after: deliveryDate } } : {};
  addEvent(state, order, { reason, changes, ...date });
  return undefined;
}

const times = (price: StoredOrderLine["unitPrice"], quantity: number) => ({
  ...price,
  amount: price.amount * quantity,
});

function toChange(
  { sku, name, unit, quantity: before, unitPrice }: StoredOrderLine,
  after: StoredOrderLine | undefined,
): OrderChange[] {
  if (!after) return [];
  const isPriceSame = after.unitPrice.amount === unitPrice.amount;
  if (after.quantity === before && isPriceSame) return [];
  const prices = { unitPriceBefore: unitPrice, unitPriceAfter: after.unitPrice };
  const change = { sku, name, unit, before, after: after.quantity };
  return [isPriceSame ? change : { ...change, ...prices }];
}
