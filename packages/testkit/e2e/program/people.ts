/** The people who call: buyers and staff, each with a session of their own. */
import type { Order, PricedCart } from "@order-portal/contract";
import { call, must, type Answer } from "./call.ts";

/** A line as a buyer names it. */
export interface Line {
  readonly sku: string;
  readonly unit?: string;
  readonly quantity: number;
}

/** A customer's session at a server, or at several over the same data. */
export interface Buyer {
  readonly token: string;
  /** Sets lines of the cart. */
  set(lines: readonly Line[], base?: string): Promise<Answer<"updateCart">>;
  /** Sets lines, which must succeed; the cart can be submitted then. */
  fill(lines: readonly Line[], base?: string): Promise<PricedCart & { proof: string }>;
  cart(base?: string): Promise<PricedCart>;
  submit(proof: string, idempotencyKey: string, base?: string): Promise<Answer<"submitOrder">>;
  /** The customer's orders, newest first, at most 100. */
  orders(base?: string): Promise<string[]>;
  order(number: string, base?: string): Promise<Order>;
}

/** Opens a customer's link. */
export async function openBuyer(
  base: string,
  workspace: string,
  linkSecret: string | undefined,
): Promise<Buyer> {
  const body = { workspace, linkSecret, limit: 1 };
  const { session } = must(await call(base, "openLink", { body }));
  return buyerOf(base, session.token);
}

/** The buyer of a token. */
export function buyerOf(home: string, token: string): Buyer {
  const buyer: Buyer = {
    token,
    set: (lines, base = home) =>
      call(base, "updateCart", {
        token,
        body: { lines: lines.map((line) => ({ unit: "EA", ...line })) },
      }),
    async fill(lines, base = home) {
      const cart = must(await buyer.set(lines, base));
      if (cart.proof === null) throw new Error(`No proof: ${JSON.stringify(cart)}`);
      return { ...cart, proof: cart.proof };
    },
    cart: async (base = home) => must(await call(base, "getCart", { token })),
    submit: (proof, idempotencyKey, base = home) =>
      call(base, "submitOrder", { token, idempotencyKey, body: { proof } }),
    async orders(base = home) {
      const numbers: string[] = [];
      let cursor: string | null = null;
      do {
        const query: Record<string, string> = { limit: "100", ...(cursor && { cursor }) };
        const page = must(await call(base, "listOrders", { token, query }));
        numbers.push(...page.orders.map(({ number }) => number));
        cursor = page.nextCursor;
      } while (cursor !== null);
      return numbers;
    },
    order: async (number, base = home) =>
      must(await call(base, "getOrder", { token, params: { number } })),
  };
  return buyer;
}

/** Makes an account of a staff link; answers its token. */
export async function openStaff(
  base: string,
  secret: string,
  { name = "Anna", email = "anna@acme.example", password = "correct horse battery" } = {},
): Promise<string> {
  const body = { secret, name, email, password };
  return must(await call(base, "openStaffLink", { body })).session.token;
}

/** What is in a cart or an order, as `SKU UNIT` with its quantity. */
export const contentsOf = ({ lines }: PricedCart | Order): Record<string, number> =>
  Object.fromEntries(lines.map(({ sku, unit, quantity }) => [`${sku} ${unit}`, quantity]));
