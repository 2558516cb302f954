/** What the client for buyers does. */
import type {
  Address,
  AddressFormat,
  CartExchange,
  CartLineInput,
  CartUpdate,
  Checkout,
  CheckoutChange,
  HeldLot,
  InventoryPage,
  KeptCart,
  MatchLineInput,
  MatchedLine,
  OpenedLink,
  Order,
  OrderPage,
  OrderSummary,
  OrderedProduct,
  PricedCart,
  PricedLines,
  Product,
  ProductDetail,
  ProductPage,
  Reorder,
  SentCode,
  SessionView,
  ShoppingList,
  ShoppingListSummary,
  StartAnswer,
  Tab,
  UsualList,
  getProforma,
  listInventory,
  listOrders,
  listProducts,
  previewReorder,
  suggestAddresses,
  updateCheckout,
  updateShoppingList,
} from "@order-portal/contract";
import type { PortalAccount, PortalContacts } from "./accounts.ts";
import type { Input } from "./call.ts";
import type { List } from "./list.ts";
import type { NamedFile } from "./named-file.ts";
import type { CallOptions } from "./options.ts";

/** Which products a list has; see the contract's route for each. */
export type ProductQuery = Input<typeof listProducts>["query"];

/** Which orders a list has. */
export type OrderQuery = Input<typeof listOrders>["query"];

/** Which lots a list has, and in which order. */
export type InventoryQuery = Input<typeof listInventory>["query"];

/** On which paper a pro-forma is, and in which language. */
export type ProformaQuery = Input<typeof getProforma>["query"];

/** What is chosen for the order in the cart; addresses by id or as they are typed. */
export type CheckoutInput = Input<typeof updateCheckout>["body"];

/** What is to be ordered again: every line of these orders, and these products as the last time. */
export type ReorderQuery = Input<typeof previewReorder>["body"];

/** A change of a shopping list: lines set to quantities (0 takes one out), or a new name. */
export type ShoppingListUpdate = Input<typeof updateShoppingList>["body"];

/** A line of a shopping list as a call names it. */
export type ShoppingLine = Pick<CartLineInput, "sku" | "unit" | "quantity">;

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

  /**
   * The guided order: carrier, billing and shipping address of the order in the cart, for workspaces
   * that want it (`guidedOrder`). Problems: `forbidden`, where the supplier does not.
   */
  readonly checkout: {
    /** What is chosen, and what there is to choose from. */
    get(options?: CallOptions): Promise<Checkout>;

    /**
     * Chooses; what is not named stays. Answers with the cart, whose freight may be another then.
     *
     * Problems: `carrier_unavailable`, `not_found` (an address of that id), `invalid_request` with
     * `errors` that point at `/shippingAddress/postalCode` and the like.
     */
    update(choice: CheckoutInput, options?: CallOptions): Promise<CheckoutChange>;

    /** How addresses of a country (`AT`) are written. Problems: `not_found`. */
    addressFormat(country: string, options?: CallOptions): Promise<AddressFormat>;

    /** Addresses that begin like a text; none where the supplier has no geocoder. */
    suggest(
      query: Input<typeof suggestAddresses>["query"],
      options?: CallOptions,
    ): Promise<Address[]>;
  };

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

  /** What the customer ordered before. Problems: `history_off`, where the supplier shows none. */
  readonly history: {
    /** Up to 50 products ordered before, the most recent first. */
    products(options?: CallOptions): Promise<OrderedProduct[]>;

    /** What is ordered often and can be ordered now, by product line. */
    usuals(options?: CallOptions): Promise<UsualList>;

    /**
     * What ordering again would bring now, line by line: as it was, changed (and how), or not to be
     * had (and why). The cart is not touched: put what is wanted into it by `cart.setLines`.
     */
    reorder(query: ReorderQuery, options?: CallOptions): Promise<Reorder>;
  };

  /** Named lists of products with quantities, shared by the customer's contacts; at most 100. */
  readonly shoppingLists: {
    list(options?: CallOptions): Promise<ShoppingListSummary[]>;

    /** One list with its lines at their prices now. Problems: `not_found`. */
    get(id: string, options?: CallOptions): Promise<ShoppingList>;

    /** Makes a list, of the lines of a cart or an order perhaps. Problems: `name_taken`. */
    create(
      list: { name: string; lines?: readonly ShoppingLine[] | undefined },
      options?: CallOptions,
    ): Promise<ShoppingList>;

    /**
     * Sets lines, or the name; lines that are not named stay, whoever put them in meanwhile.
     *
     * Problems: `not_found`, `name_taken`, `list_changed` (a new name for another `revision`).
     */
    update(id: string, change: ShoppingListUpdate, options?: CallOptions): Promise<ShoppingList>;

    delete(id: string, options?: CallOptions): Promise<void>;
  };

  /** Carts put aside under a name; at most 50. */
  readonly keptCarts: {
    list(options?: CallOptions): Promise<KeptCart[]>;

    /** Puts the cart aside; an empty one is in use after. Problems: `cart_empty`, `name_taken`. */
    keep(name: string, options?: CallOptions): Promise<CartExchange>;

    /**
     * Goes on with a cart that was put aside. The one in use is put aside as `keepCurrentAs`;
     * without that name, the lines are added to it.
     *
     * Problems: `not_found`, `name_taken`.
     */
    open(
      id: string,
      how?: { keepCurrentAs?: string | undefined },
      options?: CallOptions,
    ): Promise<CartExchange>;

    delete(id: string, options?: CallOptions): Promise<void>;
  };

  /** Stock that the supplier, or somebody else, holds for the customer. */
  readonly inventory: {
    /**
     * The lots of which something remains, at most 500 a page. Quantities are decimal texts (`0.5`)
     * in the lot's unit.
     */
    list(query?: InventoryQuery, options?: CallOptions): List<HeldLot, InventoryPage>;
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

    /** This customer's orders, newest first. Problems: `history_off`. */
    list(query?: OrderQuery, options?: CallOptions): List<OrderSummary, OrderPage>;

    /** One order, with its lines and history. Problems: `not_found`, `history_off`. */
    get(number: string, options?: CallOptions): Promise<Order>;

    /**
     * A pro-forma of one order, a PDF to be kept or printed. `locale` is that of its words and
     * numbers, the workspace's where it is missing; `paper` that of the customer's country.
     *
     * Problems: `not_found`, `history_off`, `rate_limited`.
     */
    proforma(number: string, query?: ProformaQuery, options?: CallOptions): Promise<NamedFile>;
  };
}
