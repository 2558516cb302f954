/** Orders as the desk has them: found, shown, moved. */
import type {
  DeskOrder,
  DeskOrderSummary,
  OrderMove,
  OrderNews,
  OrderStatus,
} from "@order-portal/contract";
import type { StoredOrder } from "../fixtures/make-order.ts";
import { refuse, refuseField, type Refusal } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { MockCall, RouteOf } from "./behaviour.ts";
import { summarize } from "./orders.ts";

/** Which move leads from which state to which. */
const moves: Record<OrderMove, { from: OrderStatus; to: OrderStatus }> = {
  approve: { from: "pending", to: "confirmed" },
  reject: { from: "pending", to: "rejected" },
  invoice: { from: "confirmed", to: "invoiced" },
  fulfil: { from: "invoiced", to: "fulfilled" },
  cancel: { from: "confirmed", to: "cancelled" },
};

type Filters = Partial<MockCall<RouteOf<"listDeskOrders">>["query"]>;

/** The orders that match: pending ones oldest first, others newest first. */
export function findOrders({ orders }: MockState, query: Filters): StoredOrder[] {
  const { status, search = "", customer, from, to, deliveryDate, unusual, totalAbove } = query;
  const found = orders.filter(
    (order) =>
      (status === undefined || order.status === status) &&
      (customer === undefined || order.customer.number === customer) &&
      (from === undefined || order.placedAt.slice(0, 10) >= from) &&
      (to === undefined || order.placedAt.slice(0, 10) <= to) &&
      (deliveryDate === undefined || order.fields.deliveryDate === deliveryDate) &&
      (unusual === undefined || noted(order).length > 0) &&
      (totalAbove === undefined || order.total.amount > Number(totalAbove) * 100) &&
      isFound(order, search),
  );
  return status === "pending" ? found : found.toReversed();
}

const isFound = ({ number, fields, customer }: StoredOrder, search: string) =>
  [number, fields.purchaseOrderNumber, customer.name].some((text) =>
    text.toLowerCase().startsWith(search.toLowerCase()),
  );

/** What is noted on an order for good when it comes in. */
const noted = ({ unusual }: StoredOrder): string[] => [
  ...new Set(
    unusual
      .map(({ code }) => code)
      .filter((code) => ["first_order", "duplicate", "much_more"].includes(code)),
  ),
];

/** An order in the desk's list. */
export const toDeskSummary = (order: StoredOrder): DeskOrderSummary => ({
  ...summarize(order),
  revision: order.revision,
  deliveryDate: order.fields.deliveryDate,
  unusual: noted(order),
  customer: { number: order.customer.number, name: order.customer.name },
});

/** An order with every detail. */
export const toDeskOrder = (order: StoredOrder): DeskOrder => ({
  ...structuredClone(order),
  unusual: order.status === "pending" ? structuredClone(order.unusual) : [],
  moves: (Object.keys(moves) as OrderMove[]).filter((move) => moves[move].from === order.status),
});

/** Moves an order along, or refuses. */
export function moveOrder(
  state: MockState,
  order: StoredOrder,
  { move, reason, revision }: { move: OrderMove; reason?: string | undefined; revision: number },
): Refusal | undefined {
  const needsReason = move === "reject" || move === "cancel";
  if (needsReason && reason === undefined) {
    return refuseField("invalid_request", "/reason", "required", "A reason is needed.");
  }
  if (order.revision !== revision) return refuse("order_changed");
  const { from, to } = moves[move];
  if (order.status !== from) return refuse("order_move_refused");
  order.status = to;
  addEvent(state, order, { reason: reason ?? null });
  return undefined;
}

/** A further step in an order's history, by the supplier. */
export function addEvent(
  state: MockState,
  order: StoredOrder,
  event: Partial<StoredOrder["events"][number]> = {},
): void {
  order.revision += 1;
  order.events.push({
    status: order.status,
    at: state.now().toISOString(),
    who: "the supplier",
    reason: null,
    changes: [],
    ...event,
  });
}

/** The news of an order as it is now. */
export const newsOf = (revision: number, order: StoredOrder): OrderNews => ({
  revision,
  order: toDeskSummary(order),
});
