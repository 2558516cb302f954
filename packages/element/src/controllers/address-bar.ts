import { checkoutSteps } from "../state/checkout-steps.ts";
import type { Beyond, Place } from "../state/portal-state.ts";
import type { Whereabouts } from "./whereabouts.ts";

/** The places that an address may name. */
type Named = Beyond | { readonly at: "catalogue" } | { readonly at: "review" };

/** Places of before a session; once the buyer is in again, the address is looked at anew. */
const outside: readonly Place["at"][] = [
  "start",
  "welcome",
  "code",
  "sign-in",
  "register",
  "new-password",
  "message",
];

/**
 * The place where the buyer is, in the page's own address: `#/orders/1042`. So the browser's back
 * button leads back, and a link leads there. What does not begin with the prefix is the page's
 * own, and is left to its router.
 */
export class AddressBar {
  private readonly prefix: string;
  private readonly where: Whereabouts;
  private isIn = false;
  /** The way for which the buyer was asked to sign in: once, else there were no way out. */
  private askedFor: string | null = null;

  /**
   * @param prefix what stands before the portal's places: `#/`, `#/shop/`, or a path such as `/shop/`
   * @param where what takes the buyer to a place
   */
  constructor(prefix: string, where: Whereabouts) {
    this.prefix = prefix.endsWith("/") ? prefix : `${prefix}/`;
    this.where = where;
  }

  /** Whether the places can stand behind it; another site's address never changes this page's. */
  static takes(prefix: string): boolean {
    return /^(#|\/(?![/\\]))/.test(prefix);
  }

  connect(): void {
    addEventListener("popstate", this.onPopState);
  }

  disconnect(): void {
    removeEventListener("popstate", this.onPopState);
  }

  /** The buyer is at a place. The first of a visit gives way to the one that the address names. */
  show(place: Place): void {
    if (outside.includes(place.at)) this.isIn = false;
    const path = pathOf(place);
    if (path === null) return;
    const read = this.read();
    if (!this.isIn) {
      this.isIn = true;
      const there = read ? placeOf(read) : null;
      if (read && there && read !== path && this.go(there, read)) return;
    }
    if (path === (read ?? "")) return;
    // The state is the page's router's: what it has noted of this address stays.
    history.pushState(history.state, "", this.prefix + path);
  }

  /** The way within the prefix; null where the address is the page's own. */
  private read(): string | null {
    const isHash = this.prefix.startsWith("#");
    const whole = isHash ? location.hash : location.pathname;
    if (isHash && whole === "") return "";
    if (`${whole}/` === this.prefix) return "";
    return whole.startsWith(this.prefix) ? whole.slice(this.prefix.length) : null;
  }

  private readonly onPopState = () => {
    const read = this.read();
    const place = read === null ? null : placeOf(read);
    if (this.isIn && place) this.go(place, read);
  };

  /** Whether the buyer is taken there. Who is not known signs in first, and is led there after. */
  private go(place: Named, way: string | null): boolean {
    const { visitor, workspace, place: here } = this.where.value;
    if (place.at !== "catalogue" && visitor?.kind === "public") {
      if (!workspace?.signIn || this.askedFor === way) return false;
      this.askedFor = way;
      this.where.goTo({ at: "sign-in" });
      return true;
    }
    const isOrdering = place.at === "checkout" || place.at === "review";
    if (!isOrdering) this.where.goOn(place);
    // What was placed is not gone back to.
    else if (here.at === "confirmation") this.where.goOn({ at: "catalogue" });
    else if (workspace?.guidedOrder) this.where.goOn({ ...place, at: "checkout" });
    else this.where.goOn({ at: "review" });
    return true;
  }
}

/** Those that are called in the address what they are called in the portal. */
const plain = [
  "past-orders",
  "orders",
  "lists",
  "kept-carts",
  "quick-order",
  "upload",
  "inventory",
  "account",
  "review",
] as const;

/** The way to a place; null where it has none. */
export function pathOf(place: Place): string | null {
  switch (place.at) {
    case "catalogue":
      return "";
    case "dashboard":
      return "overview";
    case "order":
      return `orders/${encodeURIComponent(place.of)}`;
    case "list":
      return `lists/${encodeURIComponent(place.of)}`;
    case "checkout":
      return (place.step ?? "details") === "details" ? "checkout" : `checkout/${place.step ?? ""}`;
    // A reload leads to what was ordered.
    case "confirmation":
      return pathOf({ at: "order", of: place.order.number });
    case "reorder":
      return place.of === "latest" ? "order-again" : null;
    default:
      return plain.find((name) => name === place.at) ?? null;
  }
}

/** The place that a way leads to; null where it leads nowhere. */
export function placeOf(path: string): Named | null {
  const [at = "", of] = path.replace(/\/$/, "").split("/").map(decode);
  if (at === "") return { at: "catalogue" };
  if (at === "overview") return { at: "dashboard" };
  if (at === "order-again") return { at: "reorder", of: "latest" };
  if (at === "orders" && of) return { at: "order", of };
  if (at === "lists" && of) return { at: "list", of };
  if (at === "checkout") return { at, step: checkoutSteps.find((one) => one === of) ?? "details" };
  const name = plain.find((one) => one === at);
  return name ? { at: name } : null;
}

/** A part as it was meant; one that was cut short stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
