/** The calls that submit an order and read a customer's orders. */
import {
  Order,
  type OrderStatus,
  type OrderSummary,
  type PricedCart,
} from "@order-portal/contract";
import { customerOf, termsOf, type StoredOrder } from "../fixtures/make-order.ts";
import type { MockCustomer } from "../fixtures/customers.ts";
import { Refusal, refuse } from "../http/refusal.ts";
import { priceCart } from "../price-cart.ts";
import { findChanges, readProof } from "../proof.ts";
import { cartOf, emptyCart, type MockState } from "../state.ts";
import { customerOfCall, type Behaviours } from "./behaviour.ts";
import { ordersOf } from "./history/past-orders.ts";
import { pageOf } from "./paging.ts";
import { wordsOf } from "./words.ts";

export const orderBehaviours: Behaviours<"submitOrder" | "listOrders" | "getOrder"> = {
  submitOrder(call) {
    const { state, body } = call;
    const customer = customerOfCall(call);
    const key = `${customer.number} ${call.idempotencyKey}`;
    const before = state.submissions.get(key);
    if (before) {
      const isSame = before.proof === body.proof;
      return isSame ? Order.parse(before.order) : refuse("idempotency_key_reused");
    }
    const order = submit(state, customer, body.proof);
    if (order instanceof Refusal) return order;
    state.submissions.set(key, { proof: body.proof, order });
    return Order.parse(order);
  },

  listOrders(call) {
    const { state, query } = call;
    if (!state.workspace.orderHistory) return refuse("history_off");
    const own = ordersOf(state, customerOfCall(call)).filter(
      (order) =>
        (query.status === undefined || order.status === query.status) &&
        (query.stage === undefined || stages[query.stage].includes(order.status)) &&
        isFound(order, query.search ?? ""),
    );
    const page = pageOf(own.map(summarize), call.query);
    return page instanceof Refusal ? page : { orders: page.entries, nextCursor: page.nextCursor };
  },

  getOrder(call) {
    if (!call.state.workspace.orderHistory) return refuse("history_off");
    const own = ordersOf(call.state, customerOfCall(call));
    const order = own.find(({ number }) => number === call.params.number);
    return order && order.status !== "draft" ? Order.parse(order) : refuse("not_found");
  },
};

/** An order as a list shows it. */
export const summarize = (order: StoredOrder): OrderSummary => ({
  number: order.number,
  status: order.status,
  placedAt: order.placedAt,
  changedAt: changedAt(order),
  purchaseOrderNumber: order.fields.purchaseOrderNumber,
  lineCount: order.lines.length,
  total: order.total,
});

/** When the supplier last moved an order on or changed it; a draft that was sent is neither. */
const changedAt = ({ events }: StoredOrder): string | null =>
  events.findLast(
    ({ status, changes, deliveryDate }, place) =>
      place > 0 && (status !== "pending" || changes.length > 0 || deliveryDate !== undefined),
  )?.at ?? null;

/** What the buyers' tabs show. */
const stages: Record<"pending" | "processing" | "fulfilled" | "rejected", readonly OrderStatus[]> =
  {
    pending: ["pending"],
    processing: ["confirmed", "invoiced"],
    fulfilled: ["fulfilled"],
    rejected: ["rejected", "cancelled"],
  };

/** Whether the search begins a number, or a product's sku or a word of its name. */
function isFound({ number, fields, lines }: StoredOrder, search: string): boolean {
  const sought = search.toLowerCase();
  const known = [
    ...[number, fields.purchaseOrderNumber],
    ...lines.flatMap(({ sku, name }) => [sku, name, ...wordsOf(name)]),
  ];
  return known.some((text) => text.toLowerCase().startsWith(sought));
}

function submit(state: MockState, customer: MockCustomer, proof: string): StoredOrder | Refusal {
  const cart = cartOf(state, customer);
  const shown = readProof(proof);
  if (state.workspace.status === "expired") return refuse("workspace_unavailable");
  if (!shown) return refuse("proof_invalid");
  if (cart.lines.length === 0) return refuse("cart_empty");
  const now = priceCart(state, cart);
  const changes = findChanges(shown, now);
  if (changes.length > 0) return refuse("cart_changed", { cart: now, changes });
  if (state.proofsExpired) {
    state.proofsExpired = false;
    return refuse("proof_expired", { cart: now, changes });
  }
  const order = orderOf(state, customer, now);
  state.orders.push(order);
  Object.assign(cart, emptyCart());
  cart.revision += 1;
  return order;
}

function orderOf(state: MockState, customer: MockCustomer, cart: PricedCart): StoredOrder {
  const placedAt = state.now().toISOString();
  const { subtotal, discount, freight, carrierService, tax, total, fields } = cart;
  return {
    number: String(11_077 + state.submissions.size),
    status: "pending",
    placedAt,
    fields,
    lines: cart.lines.map((line) => {
      const { sku, name, unit, unitLabel, quantity, imageUrl, unitPrice, lineTotal } = line;
      if (!unitPrice || !lineTotal) throw new Error("A cart with a proof has all its prices.");
      return {
        ...{ sku, name, unit, unitLabel, quantity, imageUrl, unitPrice, lineTotal },
        ...(line.wasPrice && { wasPrice: line.wasPrice }),
        ...{ note: line.note, deliveryDate: line.deliveryDate },
        stock: null,
        factor: 1,
      };
    }),
    ...{ subtotal, discount, freight, tax, total },
    ...(carrierService && { carrierService }),
    discountCode: cart.discountCode?.code ?? null,
    events: [{ status: "pending", at: placedAt, who: customer.name, reason: null, changes: [] }],
    revision: 1,
    customer: customerOf(customer),
    ...termsOf(customer, state.settings.checkoutMode),
    staffNote: "",
    unusual: [],
    placedBy: "Portal link",
  };
}
