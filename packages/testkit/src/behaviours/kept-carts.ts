/** The calls that put carts aside and go on with them. */
import type { CartExchange, KeptCart } from "@order-portal/contract";
import { refuse, refuseField, type Refusal } from "../http/refusal.ts";
import { lineKey } from "../line-key.ts";
import { priceCart } from "../price-cart.ts";
import { cartOf, emptyCart, newId, type MockState } from "../state.ts";
import type { StoredCart, StoredKeptCart, StoredLine } from "../stored.ts";
import type { MockCustomer } from "../fixtures/customers.ts";
import { customerOfCall, type Behaviours } from "./behaviour.ts";

export const keptCartBehaviours: Behaviours<
  "listKeptCarts" | "keepCart" | "openKeptCart" | "deleteKeptCart"
> = {
  listKeptCarts: (call) => ({ carts: keptCartsOf(call.state, customerOfCall(call)) }),

  keepCart(call) {
    const { state, body } = call;
    const customer = customerOfCall(call);
    if (cartOf(state, customer).lines.length === 0) return refuse("cart_empty");
    const refused = keep(state, customer, body.name);
    return refused ?? exchangeOf(state, customer);
  },

  openKeptCart(call) {
    const { state, params, body } = call;
    const customer = customerOfCall(call);
    const cart = cartOf(state, customer);
    const kept = find(state, customer, params.id);
    if (!kept) return refuse("not_found");
    if (body.keepCurrentAs !== undefined && cart.lines.length > 0) {
      // The name of the one that is opened becomes free.
      const refused = keep(state, customer, body.keepCurrentAs, kept);
      if (refused) return refused;
    }
    const isEmpty = cart.lines.length === 0;
    if (isEmpty) Object.assign(cart, { ...kept.cart, revision: cart.revision });
    else cart.lines = kept.cart.lines.reduce(addLine, cart.lines);
    cart.revision += 1;
    state.keptCarts = state.keptCarts.filter((one) => one !== kept);
    return exchangeOf(state, customer);
  },

  deleteKeptCart(call) {
    const { state, params } = call;
    const kept = find(state, customerOfCall(call), params.id);
    if (!kept) return refuse("not_found");
    state.keptCarts = state.keptCarts.filter((one) => one !== kept);
    return undefined;
  },
};

/** Latest first. */
const keptCartsOf = (state: MockState, { number }: MockCustomer): KeptCart[] =>
  state.keptCarts
    .filter(({ customer }) => customer === number)
    .map(({ id, name, keptAt, cart }) => ({ id, name, lineCount: cart.lines.length, keptAt }))
    .toReversed();

const find = (state: MockState, { number }: MockCustomer, id: string) =>
  state.keptCarts.find((one) => one.customer === number && one.id === id);

const exchangeOf = (state: MockState, customer: MockCustomer): CartExchange => ({
  carts: keptCartsOf(state, customer),
  cart: priceCart(state, cartOf(state, customer)),
});

/** Puts the cart in use aside, or refuses a name that another has. */
function keep(
  state: MockState,
  customer: MockCustomer,
  name: string,
  leaving?: StoredKeptCart,
): Refusal | undefined {
  const pointer = leaving ? "/keepCurrentAs" : "/name";
  const isTaken = state.keptCarts.some(
    (one) =>
      one !== leaving &&
      one.customer === customer.number &&
      one.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) {
    const detail = `There is a cart called ${name} already.`;
    return refuseField("name_taken", pointer, "invalid", detail);
  }
  const cart = cartOf(state, customer);
  state.keptCarts.push({
    id: newId(state, "cart"),
    customer: customer.number,
    name,
    keptAt: state.now().toISOString(),
    cart: structuredClone(cart),
  });
  Object.assign(cart, emptyCart());
  cart.revision += 1;
  return undefined;
}

function addLine(lines: StoredCart["lines"], line: StoredLine): StoredCart["lines"] {
  const isSame = (one: StoredLine) => lineKey(one) === lineKey(line);
  if (!lines.some(isSame)) return [...lines, line];
  return lines.map((one) =>
    isSame(one)
      ? { ...one, quantity: one.quantity + line.quantity, note: one.note || line.note }
      : one,
  );
}
