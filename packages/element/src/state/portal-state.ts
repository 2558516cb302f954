/** Where the buyer is. One value of a closed union: no screen can be in two states at once. */
import type { Order, ReorderQuery, Visitor, Welcome, Workspace } from "@order-portal/sdk";
import type { CheckoutStep } from "./checkout-steps.ts";
import type { Trouble } from "./trouble.ts";

/** Why the portal ends in a message instead of a list. */
export type MessageReason =
  /** The link is not known, or was regenerated. */
  | "link-unknown"
  /** The session has ended in the middle of a visit. */
  | "session-ended"
  /** No link came along, and there is no public catalogue. */
  | "link-needed"
  /** The buyer said "Not me". */
  | "not-me"
  /** The buyer has ended the visit. */
  | "signed-out"
  /** The page may not use the workspace, or the tag names none. */
  | "not-available";

/** A code that was sent for a link under strict security. */
export interface SentCode {
  /** The masked address it went to. */
  readonly sentTo: string;
  /** Milliseconds since 1970 from which another may be asked for. */
  readonly resendAt: number;
}

/**
 * A place beyond the catalogue: the name under which its screen is registered in
 * `screens/places.ts`, and what it is of, where there are many.
 */
export type Beyond =
  | { readonly at: "past-orders" }
  | { readonly at: "orders" }
  /** One order, by its number. */
  | { readonly at: "order"; readonly of: string }
  /** What ordering again would bring: these orders and products, or the latest order. */
  | { readonly at: "reorder"; readonly of: ReorderQuery | "latest" }
  /** What a contact sees after signing in. */
  | { readonly at: "dashboard" }
  /** One's own account, and who else acts for the customer. */
  | { readonly at: "account" }
  | { readonly at: "lists" }
  /** One shopping list, by its id. */
  | { readonly at: "list"; readonly of: string }
  | { readonly at: "kept-carts" }
  /** The guided order, at one of its steps; by default the first. */
  | { readonly at: "checkout"; readonly step?: CheckoutStep }
  | { readonly at: "inventory" }
  | { readonly at: "quick-order" }
  | { readonly at: "upload" };

/** A place before a session, for who signs in instead of opening a link. */
export type Threshold =
  /** With the address that was typed before, if any. */
  | { readonly at: "sign-in"; readonly email?: string }
  | { readonly at: "register" }
  /** Choosing a password by the secret of a one-time link; without one, having a link sent. */
  | { readonly at: "new-password"; readonly of: string | null; readonly email?: string };

/** Where the buyer is. */
export type Place =
  | { readonly at: "start" }
  | { readonly at: "welcome"; readonly welcome: Welcome }
  | { readonly at: "code"; readonly welcome: Welcome; readonly sent: SentCode | null }
  | Threshold
  | { readonly at: "catalogue" }
  | { readonly at: "review" }
  | { readonly at: "confirmation"; readonly order: Order }
  | { readonly at: "message"; readonly reason: MessageReason }
  | { readonly at: "trouble"; readonly trouble: Trouble }
  | Beyond;

/** The names of the places. */
export type PlaceName = Place["at"];

/** The portal: where the buyer is, at whose, and as whom. */
export interface PortalState {
  readonly place: Place;
  /** The places that lie behind it, the latest last: the way back. */
  readonly trail: readonly Place[];
  /** The supplier; null until the first answer. */
  readonly workspace: Workspace | null;
  /** Whom the session belongs to; null where there is none. */
  readonly visitor: Visitor | null;
  /** The locale that numbers and amounts are written in. */
  readonly locale: string | undefined;
  /** The buyer has folded the usuals above the first list. */
  readonly foldsUsuals: boolean;
  /** The backend was not reached by the last call, as far as anyone knows. */
  readonly isOffline: boolean;
  /** A call is out that leads to another place. */
  readonly busy: boolean;
  /** What went wrong with the last such call, shown where the buyer is. */
  readonly trouble: Trouble | null;
}

/** The portal before its first answer. */
export const unopenedPortal: PortalState = {
  place: { at: "start" },
  trail: [],
  workspace: null,
  visitor: null,
  locale: undefined,
  foldsUsuals: false,
  isOffline: false,
  busy: false,
  trouble: null,
};

/** Whether two places are one: drawn by the very same screen. */
export function samePlace(one: Place, other: Place): boolean {
  return one.at === other.at && ofWhat(one) === ofWhat(other);
}

const ofWhat = (place: Place) => ("of" in place ? place.of : null);

/**
 * The portal at another place, with no way back unless there is a trail: what was under way or
 * wrong at the one before is over.
 */
export function goTo(portal: PortalState, place: Place, trail: readonly Place[] = []): PortalState {
  return { ...portal, place, trail, busy: false, trouble: null };
}

/** The portal at a place that the buyer came to from where they are; one behind them is gone back to. */
export function goOn(portal: PortalState, place: Place): PortalState {
  const { place: here, trail } = portal;
  // Another step of the same screen.
  if (samePlace(here, place)) return "step" in place ? { ...portal, place } : portal;
  const behind = trail.findIndex((one) => samePlace(one, place));
  if (behind >= 0) return goTo(portal, trail[behind] ?? place, trail.slice(0, behind));
  if (place.at === "catalogue") return goTo(portal, place);
  // An order that is placed is not gone back to.
  return goTo(portal, place, here.at === "confirmation" ? [catalogue] : [...trail, here]);
}

/** The portal where the buyer came from, at the least in the catalogue. */
export function goBack(portal: PortalState): PortalState {
  return goOn(portal, portal.trail.at(-1) ?? catalogue);
}

const catalogue: Place = { at: "catalogue" };

/** Whether it is staff who see the portal as a customer does, and can order nothing. */
export const isPreview = (portal: PortalState): boolean =>
  portal.visitor?.kind === "customer" &&
  !may(portal, "cart:write") &&
  !may(portal, "account:write");

/** Whether the visitor may do something; on a public visit ordering is not among it. */
export function may(
  portal: PortalState,
  permission: "cart:write" | "orders:read" | "orders:submit" | "account:write" | "contacts:write",
): boolean {
  return portal.visitor?.permissions.includes(permission) ?? false;
}
