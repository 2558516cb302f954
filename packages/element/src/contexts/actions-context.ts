import { createContext } from "@lit/context";
import type { OrderFields, ProductDetail } from "@order-portal/sdk";
import type { ListQuestion } from "../state/catalogue-state.ts";
import type { WantedLine } from "../state/cart-state.ts";
import type { LineKey } from "../state/line-key.ts";

/** All that a buyer can do. Screens call these; what comes of it arrives by the other contexts. */
export interface Actions {
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

  askForList(question: ListQuestion): void;
  loadMore(): void;
  retryList(): void;
  readProduct(sku: string, signal: AbortSignal): Promise<ProductDetail>;

  setQuantity(line: WantedLine): void;
  undoRemoval(): void;
  forgetRefusal(key: LineKey): void;
  setFields(fields: Partial<OrderFields>): void;
  setDiscountCode(code: string | null): void;

  openReview(): void;
  openCatalogue(): void;
  placeOrder(): void;
  /** The buyer has read what changed since the cart was shown. */
  acknowledgeChanges(): void;
}

/** What a buyer can do. */
export const actionsContext = createContext<Actions>(Symbol("actions"));
