/** How staff change an order before they approve it. */
import type { OrderChange } from "@order-portal/contract";
import { amountsOf, type StoredOrder } from "../fixtures/make-order.ts";
import { refuse, refuseField, type Refusal } from "../http/refusal.ts";
import type { MockCall, RouteOf } from "./behaviour.ts";

type Change = MockCall<RouteOf<"changeOrder">>["body"];

/** Changes an order, whose prices stay, or refuses and leaves it. */
export function changeOrder(
  order: StoredOrder,
  { reason, revision, lines }: Change,
  at: string,
): Refusal | undefined {
  if (order.revision !== revision) return refuse("order_changed");
  if (order.status !== "pending") return refuse("order_move_refused");
  const wanted = new Map(lines.map(({ position, quantity }) => [position, quantity]));
  const unknown = lines.findIndex(({ position }) => position >= order.lines.length);
  if (unknown >= 0) {
    const detail = "The order has no such line.";
    return refuseField("line_refused", `/lines/${unknown}/position`, "invalid", detail);
  }
  const quantityOf = (position: number) =>
    wanted.get(position) ?? order.lines[position]?.quantity ?? 0;
  if (order.lines.every((_, position) => quantityOf(position) === 0)) {
    const detail = "One line at least stays: reject the order instead.";
    return refuseField("line_refused", "/lines", "required", detail);
  }
  const changes = order.lines.flatMap(({ sku, name, unit, quantity }, position): OrderChange[] => {
    const after = quantityOf(position);
    return after === quantity ? [] : [{ sku, name, unit, before: quantity, after }];
  });
  order.lines = order.lines.flatMap((line, position) => {
    const quantity = quantityOf(position);
    const lineTotal = { ...line.lineTotal, amount: line.unitPrice.amount * quantity };
    return quantity === 0 ? [] : [{ ...line, quantity, lineTotal }];
  });
  Object.assign(order, amountsOf(order.lines, { ...order.total, amount: 0 }));
  order.revision += 1;
  order.events.push({ status: order.status, at, who: "the supplier", reason, changes });
  return undefined;
}
