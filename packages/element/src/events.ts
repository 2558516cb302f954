/** What the portal tells the page. Every event bubbles and leaves shadow trees (`composed`). */
import type { Order, PricedCart } from "@order-portal/sdk";
import type { Trouble } from "./state/trouble.ts";

/** The details of the portal's events, by name. */
export interface OrderPortalEvents {
  /** The first screen can be used. */
  "order-portal-ready": {
    readonly workspace: string;
    /** `welcome`: a link waits for its tap; `catalogue`: the list is there. */
    readonly screen: string;
  };
  /** The server has answered with the cart at its prices now. */
  "order-portal-cart-change": { readonly cart: PricedCart };
  /** The buyer has tapped "Place order"; `preventDefault()` keeps the order from being sent. */
  "order-portal-submit": { readonly cart: PricedCart };
  /** The server has taken the order. */
  "order-portal-order-placed": { readonly order: Order };
  /** Something went wrong that the buyer was told of. */
  "order-portal-problem": Trouble;
}

/** The portal's events as the page's listeners get them. */
export type OrderPortalEventMap = {
  [Name in keyof OrderPortalEvents]: CustomEvent<OrderPortalEvents[Name]>;
};

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- It is the one above.
  interface HTMLElementEventMap extends OrderPortalEventMap {}
}

/**
 * Tells the page.
 *
 * @returns false where the page has prevented what would follow
 */
export function tellPage<Name extends keyof OrderPortalEvents>(
  host: HTMLElement,
  name: Name,
  detail: OrderPortalEvents[Name],
): boolean {
  const cancelable = name === "order-portal-submit";
  return host.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }),
  );
}
