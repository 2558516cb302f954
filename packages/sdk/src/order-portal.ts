/** What the client for buyers does. */
import type {
  HeldLot,
  InventoryPage,
  MatchLineInput,
  MatchedLine,
  OpenedLink,
  PricedLines,
  Product,
  ProductDetail,
  ProductPage,
  SentCode,
  SessionView,
  StartAnswer,
  Tab,
  listInventory,
  listProducts,
} from "@order-portal/contract";
import type { PortalAccount, PortalContacts } from "./accounts.ts";
import type { Input } from "./call.ts";
import type { List } from "./list.ts";
import type { CallOptions } from "./options.ts";
import type { PortalCart, PortalCheckout, PortalKeptCarts } from "./portal-cart.ts";
import type { PortalHistory, PortalOrders } from "./portal-orders.ts";
import type { PortalShoppingLists, ShoppingLine } from "./portal-lists.ts";

/** Which products a list has; see the contract's route for each. */
export type ProductQuery = Input<typeof listProducts>["query"];

/** Which lots a list has, and in which order. */
export type InventoryQuery = Input<typeof listInventory>["query"];

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

  /** For contacts who sign in by e-mail and password, where the supplier lets them. */
  readonly account: PortalAccount;

  /** For a contact who decides who else may act for the customer. */
  readonly contacts: PortalContacts;

  readonly products: {
    /** The products of a tab, a category or a search, at this customer's prices. */
    list(query?: ProductQuery, options?: CallOptions): List<Product, ProductPage>;

    /** One product with all that its own page shows. Problems: `not_found`. */
    get(sku: string, options?: CallOptions): Promise<ProductDetail>;

    /** The tabs of this customer's catalogue, in the order to be shown. */
    tabs(options?: CallOptions): Promise<Tab[]>;
  };

  /** The cart in use. */
  readonly cart: PortalCart;

  /** The guided order. */
  readonly checkout: PortalCheckout;

  readonly prices: {
    /** Lines at their prices now, as if they were in a cart, without touching it. */
    of(lines: readonly ShoppingLine[], options?: CallOptions): Promise<PricedLines>;
  };

  readonly lines: {
    /**
     * What lines mean that were typed, scanned, pasted ("3 cs chai") or read from a file's cells:
     * each is matched, to be chosen, or refused, with a reason; in the order given, at most 2,000.
     * `locale` is that of the numbers, the workspace's where it is missing. The cart is not touched.
     */
    match(
      lines: readonly MatchLineInput[],
      options?: CallOptions & { locale?: string | undefined },
    ): Promise<MatchedLine[]>;
  };

  /** What was ordered before. */
  readonly history: PortalHistory;

  /** Shopping lists. */
  readonly shoppingLists: PortalShoppingLists;

  /** Carts put aside. */
  readonly keptCarts: PortalKeptCarts;

  /** Stock that the supplier, or somebody else, holds for the customer. */
  readonly inventory: {
    /**
     * The lots of which something remains, at most 500 a page. Quantities are decimal texts (`0.5`)
     * in the lot's unit.
     */
    list(query?: InventoryQuery, options?: CallOptions): List<HeldLot, InventoryPage>;
  };

  readonly orders: PortalOrders;
}
