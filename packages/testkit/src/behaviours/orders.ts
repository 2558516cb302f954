/** The calls that submit an order and read a customer's orders. */
import { Order, type OrderSummary, type PricedCart } from "@order-portal/contract";
import { customerOf, type StoredOrder } from "../fixtures/orders.ts";
import type { MockCustomer } from "../fixtures/customers.ts";
import { Refusal, refuse } from "../http/refusal.ts";
import { priceCart } from "../price-cart.ts";
import { findChanges, readProof } from "../proof.ts";
import { cartOf, type MockState } from "../state.ts";
import { customerOfCall, type Behaviours } from "./behaviour.ts";
import { pageOf } from "./paging.ts";

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
    const own = ordersOf(call.state, customerOfCall(call)).filter(
      ({ status }) => call.query.status === undefined || status === call.query.status,
    );
    const page = pageOf(own.map(summarize), call.query);
    return page instanceof Refusal ? page : { orders: page.entries, nextCursor: page.nextCursor };
  },

  getOrder(call) {
    const own = ordersOf(call.state, customerOfCall(call));
    const order = own.find(({ number }) => number === call.params.number);
    return order ? Order.parse(order) : refuse("not_found");
  },
};

/** An order as a list shows it. */
export const summarize = (order: StoredOrder): OrderSummary => ({
  number: order.number,
  status: order.status,
  placedAt: order.placedAt,
  purchaseOrderNumber: order.fields.purchaseOrderNumber,
  lineCount: order.lines.length,
  total: order.total,
});

/** Newest first. */
const ordersOf = (state: MockState, { number }: MockCustomer) =>
  state.orders.filter(({ customer }) => customer.number === number).toReversed();

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
  cart.lines = [];
  cart.discountCode = null;
  cart.fields = { purchaseOrderNumber: "", notes: "", deliveryDate: "" };
  cart.revision += 1;
  return order;
}

function orderOf(state: MockState, customer: MockCustomer, cart: PricedCart): StoredOrder {
  const placedAt = state.now().toISOString();
  const { subtotal, discount, freight, tax, total, fields } = cart;
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
        stock: null,
        factor: 1,
      };
    }),
    ...{ subtotal, discount, freight, tax, total },
    discountCode: cart.discountCode?.code ?? null,
    events: [{ status: "pending", at: placedAt, who: customer.name, reason: null }],
    revision: 1,
    customer: customerOf(customer),
    billingAddress: null,
    shippingAddress: null,
    placedBy: "Portal link",
  };
}
