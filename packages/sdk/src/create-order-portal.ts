/** The client for buyers. */
import type {
  CartLineInput,
  CartUpdate,
  OpenedLink,
  Order,
  OrderPage,
  OrderSummary,
  PricedCart,
  PricedLines,
  Product,
  ProductDetail,
  ProductPage,
  SentCode,
  SessionView,
  StartAnswer,
  Tab,
  listOrders,
  listProducts,
} from "@order-portal/contract";
import type { Input } from "./call.ts";
import { isProblem } from "./errors.ts";
import { createList, type List } from "./list.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import * as calls from "./portal-calls.ts";
import { createSubmissionKeys } from "./submission-key.ts";
import { createTransport } from "./transport.ts";

/** Which products a list has; see the contract's route for each. */
export type ProductQuery = Input<typeof listProducts>["query"];

/** Which orders a list has. */
export type OrderQuery = Input<typeof listOrders>["query"];

/** What a submission may say beside its proof. */
export interface SubmitOptions extends CallOptions {
  /** The key of this submission; made and kept by the portal where none is given. */
  idempotencyKey?: string | undefined;
}

/**
 * Everything that a buyer's page or program does. Every call returns a promise, takes `{signal}`
 * last, and rejects with a `PortalProblem`, `PortalOffline` or `PortalMismatch`. Money is whole
 * numbers (`{amount: 1250, scale: 2, currency: "EUR"}` is 12.50 EUR); instants are ISO 8601 in UTC.
 */
export interface OrderPortal {
  /** The workspace's slug. */
  readonly workspace: string;

  /**
   * Begins a visit: the workspace, and the welcome of a link (`linkSecret`, what follows
   * `#order-link=` in its URL) or the first product list of a session or public visit. One call.
   * `limit` is the length of the first page, 1 to 100.
   */
  start(
    input?: { linkSecret?: string | undefined; limit?: number | undefined },
    options?: CallOptions,
  ): Promise<StartAnswer>;

  readonly links: {
    /**
     * Sends the six-digit code that a link under strict security asks for. Not tried again by
     * itself when the answer is lost: each mail's code ends the one before.
     *
     * Problems: `link_unknown`, `rate_limited`.
     */
    sendCode(input: { linkSecret: string }, options?: CallOptions): Promise<SentCode>;

    /**
     * Exchanges a link for a session ("Yes, Start Ordering"), which later calls then bear, with
     * the first product list.
     *
     * Problems: `link_unknown`, `code_required`, `code_invalid`, `code_expired`.
     */
    open(
      input: { linkSecret: string; code?: string | undefined; limit?: number | undefined },
      options?: CallOptions,
    ): Promise<OpenedLink>;
  };

  readonly session: {
    /** The token that calls bear, in memory only; set it to go on with a session of before. */
    token: string | null;

    /** Who this session is. Problems: `session_expired`, `unauthorized`. */
    get(options?: CallOptions): Promise<SessionView>;

    /** Ends the session. The token is forgotten whether or not the portal can be reached. */
    end(options?: CallOptions): Promise<void>;
  };

  readonly products: {
    /** The products of a tab, a category or a search, at this customer's prices. */
    list(query?: ProductQuery, options?: CallOptions): List<Product, ProductPage>;

    /** One product with all that its own page shows. Problems: `not_found`. */
    get(sku: string, options?: CallOptions): Promise<ProductDetail>;

    /** The tabs of this customer's catalogue, in the order to be shown. */
    tabs(options?: CallOptions): Promise<Tab[]>;
  };

  /**
   * The cart, which the server keeps. Changes are sent one after another in the order of the calls,
   * so that one that is tried again never undoes a later one.
   */
  readonly cart: {
    /** The cart at its prices now. */
    get(options?: CallOptions): Promise<PricedCart>;

    /**
     * Sets lines to quantities, in their units; 0 takes a line out; other lines stay. All of it
     * happens or none.
     *
     * Problems: `line_refused`, with `errors` that point at `/lines/0/quantity` and the like, and
     * name the `nearest` valid quantities.
     */
    setLines(lines: readonly CartLineInput[], options?: CallOptions): Promise<PricedCart>;

    /**
     * Sets lines, the discount code (null takes it off) or order fields; what is not named stays.
     *
     * Problems: `line_refused`, `discount_code_refused`.
     */
    update(change: CartUpdate, options?: CallOptions): Promise<PricedCart>;

    /** Takes every line and the discount code out. */
    clear(options?: CallOptions): Promise<PricedCart>;
  };

  readonly prices: {
    /** Lines at their prices now, as if they were in a cart, without touching it. */
    of(lines: readonly CartLineInput[], options?: CallOptions): Promise<PricedLines>;
  };

  readonly orders: {
    /**
     * Submits the cart as it was shown. The order has exactly the prices of the proof, or there is
     * none.
     *
     * The same proof is the same submission: however often it is sent, by retries or by calling
     * again, there is one order. To keep that over a reload, make a key by `newIdempotencyKey()`,
     * store it with the proof, and give it here.
     *
     * Problems: `cart_changed` and `proof_expired` (with `cart` and `changes`, to be shown before
     * the buyer submits again), `cart_empty`, `line_refused`, `proof_invalid`,
     * `workspace_unavailable`, `forbidden`.
     */
    submit(cart: { proof: string }, options?: SubmitOptions): Promise<Order>;

    /** This customer's orders, newest first. */
    list(query?: OrderQuery, options?: CallOptions): List<OrderSummary, OrderPage>;

    /** One order, with its lines and history. Problems: `not_found`. */
    get(number: string, options?: CallOptions): Promise<Order>;
  };
}

/**
 * Makes a client for buyers. Nothing is sent yet.
 *
 * @throws TypeError outside a browser, where `api` is missing
 * @example
 * ```ts
 * const portal = createOrderPortal({ workspace: "northwind", api: "https://orders.example" });
 * const { session, view } = await portal.links.open({ linkSecret });
 * const cart = await portal.cart.setLines([{ sku: "chai", unit: "CS", quantity: 2 }]);
 * if (cart.proof !== null) await portal.orders.submit({ proof: cart.proof });
 * ```
 */
export function createOrderPortal(options: ClientOptions): OrderPortal {
  const { workspace } = options;
  const { send, session } = createTransport(options);
  const inTurn = oneAtATime();
  const keys = createSubmissionKeys();

  const updateCart: OrderPortal["cart"]["update"] = ({ lines, ...rest }, options) => {
    const body = { ...rest, ...(lines && { lines: lines.map(lineInput) }) };
    return inTurn(() => send(calls.updateCart, { body }, options));
  };

  return {
    workspace,

    async start({ linkSecret, limit } = {}, options) {
      const body = { workspace, linkSecret, limit };
      const answer = await send(calls.start, { body }, options);
      if (answer.session) session.change(answer.session.token, "opened");
      else if (answer.refused === "session_expired") session.change(null, "expired");
      return answer;
    },

    links: {
      sendCode: ({ linkSecret }, options) =>
        send(calls.sendLinkCode, { body: { workspace, linkSecret } }, options),
      async open({ linkSecret, code, limit }, options) {
        const opened = await send(
          calls.openLink,
          { body: { workspace, linkSecret, code, limit } },
          { ...options, repeatable: code === undefined },
        );
        session.change(opened.session.token, "opened");
        return opened;
      },
    },

    session: {
      get token() {
        return session.current;
      },
      set token(token) {
        session.current = token;
      },
      get: (options) => send(calls.getSession, {}, options),
      async end(options) {
        const ended = send(calls.endSession, {}, options);
        session.change(null, "ended");
        await ended.catch((error: unknown) => {
          if (!isProblem(error, "session_expired", "unauthorized")) throw error;
        });
      },
    },

    products: {
      list: (query = {}, options) =>
        createList(
          query.cursor,
          (cursor) => send(calls.listProducts, { query: { ...query, cursor } }, options),
          (page) => page.products,
        ),
      get: (sku, options) => send(calls.getProduct, { params: { sku } }, options),
      tabs: async (options) => (await send(calls.listTabs, {}, options)).tabs,
    },

    cart: {
      get: (options) => send(calls.getCart, {}, options),
      setLines: (lines, options) => updateCart({ lines: [...lines] }, options),
      update: updateCart,
      clear: (options) => inTurn(() => send(calls.clearCart, {}, options)),
    },

    prices: {
      of: (lines, options) =>
        send(calls.priceLines, { body: { lines: lines.map(lineInput) } }, options),
    },

    orders: {
      async submit({ proof }, { idempotencyKey = keys.of(proof), ...options } = {}) {
        try {
          return await send(calls.submitOrder, { body: { proof } }, { ...options, idempotencyKey });
        } catch (error) {
          keys.settle(error);
          throw error;
        }
      },
      list: (query = {}, options) =>
        createList(
          query.cursor,
          (cursor) => send(calls.listOrders, { query: { ...query, cursor } }, options),
          (page) => page.orders,
        ),
      get: (number, options) => send(calls.getOrder, { params: { number } }, options),
    },
  };
}

/** The line alone, so that lines of a priced cart, which say much more, can be given as they are. */
const lineInput = ({ sku, unit, quantity }: CartLineInput): CartLineInput => ({
  sku,
  unit,
  quantity,
});
