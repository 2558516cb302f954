/** What the client for buyers does. */
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
import type { List } from "./list.ts";
import type { CallOptions } from "./options.ts";

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
