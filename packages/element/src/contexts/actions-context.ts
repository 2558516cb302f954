import { createContext } from "@lit/context";
import type { Order, OrderFields, OrderPortal, ProductDetail } from "@order-portal/sdk";
import type { LineInput } from "../state/cart-inputs.ts";
import type { CartState, WantedLine } from "../state/cart-state.ts";
import type { ListQuestion } from "../state/catalogue-state.ts";
import type { Trouble } from "../state/trouble.ts";

/** What a buyer can do about the visit as a whole. */
export interface VisitActions {
  /** "Yes, Start Ordering". */
  acceptWelcome(): void;
  /** "Not me". */
  declineWelcome(): void;
  /** Back from "Not me" to the question. */
  askAgain(): void;
  sendCode(): void;
  enterCode(code: string): void;
  /** Begins the visit anew. */
  restart(): void;
  /** The server says that the session has ended: only the link opens another. */
  end(): void;
}

/** What a buyer can do in the catalogue. */
export interface CatalogueActions {
  askForList(question: ListQuestion): void;
  loadMore(): void;
  retry(): void;
  readProduct(sku: string, signal: AbortSignal): Promise<ProductDetail>;
}

/** What a buyer can do with the cart. */
export interface CartActions {
  readonly value: CartState;
  setQuantity(line: WantedLine): void;
  /** Sets many lines at once; they go to the server together. */
  setLines(lines: readonly LineInput[]): void;
  /** Adds many lines at once to what the cart has; they go to the server together. */
  addLines(lines: readonly LineInput[]): void;
  /** Takes back, as a whole, what `value.undo` says was done last. */
  undo(): void;
  setFields(fields: Partial<OrderFields>): void;
  /** Null takes the code off. */
  setDiscountCode(code: string | null): void;
  /** Takes a cart that came with another answer. */
  take(cart: NonNullable<CartState["priced"]>): void;
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

/** All that a buyer can do. Screens call these; what comes of it arrives by the other contexts. */
export interface Actions {
  readonly visit: VisitActions;
  readonly catalogue: CatalogueActions;
  readonly cart: CartActions;
  readonly order: OrderActions;
  openReview(): void;
  openCatalogue(): void;
}

/** What a buyer can do. */
export const actionsContext = createContext<Actions>(Symbol("actions"));
