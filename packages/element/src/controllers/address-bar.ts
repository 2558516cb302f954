import type { Place } from "../state/portal-state.ts";

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
  private readonly go: (place: Place) => void;
  private isIn = false;

  /**
   * @param prefix what stands before the portal's places: `#/`, `#/shop/`, or a path such as `/shop/`
   * @param go takes the buyer to a place
   */
  constructor(prefix: string, go: (place: Place) => void) {
    this.prefix = prefix.endsWith("/") ? prefix : `${prefix}/`;
    this.go = go;
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
      if (there && read !== path) {
        this.go(there);
        return;
      }
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
    if (this.isIn && place) this.go(place);
  };
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
    case "reorder":
      return place.of === "latest" ? "order-again" : null;
    default:
      return plain.find((name) => name === place.at) ?? null;
  }
}

/** The place that a way leads to; null where it leads nowhere. */
export function placeOf(path: string): Place | null {
  const [at = "", of] = path.replace(/\/$/, "").split("/").map(decode);
  if (at === "") return { at: "catalogue" };
  if (at === "overview") return { at: "dashboard" };
  if (at === "order-again") return { at: "reorder", of: "latest" };
  if (at === "orders" && of) return { at: "order", of };
  if (at === "lists" && of) return { at: "list", of };
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
