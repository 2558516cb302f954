import { createContext } from "@lit/context";
import type { Order, OrderFields, OrderPortal, PortalView, ProductDetail } from "@order-portal/sdk";
import type { StoredEntry, Subject } from "../door/stored-entry.ts";
import type { LineInput } from "../state/cart-inputs.ts";
import type { CartState, CartUndo, WantedLine } from "../state/cart-state.ts";
import type { ListQuestion, OrderTemplate } from "../state/catalogue-state.ts";
import type { Beyond, Threshold } from "../state/portal-state.ts";
import type { Trouble } from "../state/trouble.ts";

/** What a buyer can do who has opened a link. */
export interface WelcomeActions {
  /** "Yes, Start Ordering"; or "Order the same again", which leads on to the latest order. */
  accept(again?: boolean): void;
  /** "Not me". */
  decline(): void;
  /** Back from "Not me" to the question. */
  askAgain(): void;
  sendCode(): void;
  enterCode(code: string): void;
}

/** What a buyer can do about the visit as a whole. */
export interface VisitActions {
  readonly welcome: WelcomeActions;
  /** Begins the visit anew. */
  restart(): void;
  /** The server says that the session has ended: only the link, or a sign-in, opens another. */
  end(): void;
  /** The client has ended the session: what was shown of it goes. */
  leave(): void;
  /** To a place before the session. */
  stepTo(place: Threshold): void;
  /** The client has opened a session, whose first list this is: it is kept for the next visit. */
  enter(view: PortalView): void;
  /**
   * What is kept about a subject at this supplier, in this browser or this tab.
   *
   * @param of whose it is, where there are many: it becomes part of the entry's name
   */
  entry(subject: Subject, of?: string): StoredEntry;
}

/** What a buyer can do in the catalogue. */
export interface CatalogueActions {
  askForList(question: ListQuestion): void;
  chooseTemplate(template: OrderTemplate): void;
  loadMore(): void;
  retry(): void;
  readProduct(sku: string, signal: AbortSignal): Promise<ProductDetail>;
}

/** What a buyer can do with the cart. */
export interface CartActions {
  readonly value: CartState;
  setQuantity(line: WantedLine): void;
  /**
   * Sets many lines at once; they go to the server together. With `kind` null nothing is said of
   * it: who calls has an undo of its own.
   */
  setLines(lines: readonly LineInput[], kind?: CartUndo["kind"] | null): void;
  /** Adds many lines at once to what the cart has; they go to the server together. */
  addLines(lines: readonly LineInput[]): void;
  /** Takes back, as a whole, what `value.undo` says was done last. */
  undo(): void;
  setFields(fields: Partial<OrderFields>): void;
  /** Null takes the code off. */
  setDiscountCode(code: string | null): void;
  /** Takes a cart that came with another answer. */
  take(cart: NonNullable<CartState["priced"]>): void;
  /** Takes another cart in place of the one before. */
  replace(cart: NonNullable<CartState["priced"]>): void;
  /** Reads it anew: what is here is of before. */
  renew(): Promise<void>;
  /** Resolves when the server has answered all changes. */
  settled(signal: AbortSignal): Promise<void>;
}

/** What a submission needs of the portal, and tells it. */
export interface OrderActions {
  client(): Promise<OrderPortal>;
  /** Whether the page lets the order be sent. */
  mayPlace(): boolean;
  /** A submission that was not answered yet, kept over reloads. */
  readUnanswered(): string | null;
  keepUnanswered(text: string | null): void;
  /** The server has taken the order. */
  placed(order: Order): void;
  /** It has refused it, or could not be reached. */
  failed(trouble: Trouble, error: unknown, retry: () => void): void;
}

/** How a screen calls the server. */
export interface CallHow {
  /** Ends the call with what asked for it; nothing is told of it then. */
  readonly signal?: AbortSignal;
  /** Called when the connection is back, where the server was not reached. For reading only. */
  readonly retry?: () => void;
}

/** All that a buyer can do. Screens call these; what comes of it arrives by the other contexts. */
export interface Actions {
  readonly visit: VisitActions;
  readonly catalogue: CatalogueActions;
  readonly cart: CartActions;
  readonly order: OrderActions;
  openReview(): void;
  openCatalogue(): void;
  /**
   * Goes to a place beyond the catalogue. What the buyer leaves stays as it is, with its focus and
   * scroll position; one that lies behind them is gone back to.
   */
  go(place: Beyond | { readonly at: "catalogue" }): void;
  /** Back to where the buyer came from, at the least to the catalogue. */
  back(): void;
  /** Folds the usuals above the first list, or unfolds them; kept for the next visit. */
  foldUsuals(isFolded: boolean): void;
  /**
   * Calls the server for a screen. The portal sees to what concerns all of it: the banner without a
   * connection, the end of the session, the event that tells the page, a history that was switched
   * off. What is left to the screen is to draw its own trouble: it rejects with what the client
   * rejects with, for `isProblem` and `troubleOf`.
   *
   * ```ts
   * private readonly lists = new Task(this, {
   *   args: () => [],
   *   task: (_, { signal }) =>
   *     this.actions.call((client) => client.shoppingLists.list({ signal }), {
   *       signal,
   *       retry: () => void this.lists.run(),
   *     }),
   * });
   * ```
   */
  call<Answer>(run: (client: OrderPortal) => PromiseLike<Answer>, how?: CallHow): Promise<Answer>;
}

/** What a buyer can do. */
export const actionsContext = createContext<Actions>(Symbol("actions"));
