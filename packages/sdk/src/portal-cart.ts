/** What a buyer does with the cart in use, the guided order, and carts put aside. */
import type {
  Address,
  AddressFormat,
  CartExchange,
  CartLineInput,
  CartUpdate,
  Checkout,
  CheckoutChange,
  KeptCart,
  PricedCart,
  suggestAddresses,
  updateCheckout,
} from "@order-portal/contract";
import type { Input } from "./call.ts";
import type { CallOptions } from "./options.ts";

/** What is chosen for the order in the cart; addresses by id or as they are typed. */
export type CheckoutInput = Input<typeof updateCheckout>["body"];

/**
 * The cart, which the server keeps. Changes are sent one after another in the order of the calls,
 * so that one that is tried again never undoes a later one.
 */
export interface PortalCart {
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
}

/**
 * The guided order: carrier, billing and shipping address of the order in the cart, for workspaces
 * that want it (`guidedOrder`). Problems: `forbidden`, where the supplier does not.
 */
export interface PortalCheckout {
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
}

/** Carts put aside under a name; at most 50. */
export interface PortalKeptCarts {
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
}
