/** What a buyer does with orders: submitting, looking back, ordering again. */
import type {
  Order,
  OrderPage,
  OrderSummary,
  OrderedProduct,
  Reorder,
  UsualList,
  getProforma,
  listOrders,
  previewReorder,
} from "@order-portal/contract";
import type { Input } from "./call.ts";
import type { List } from "./list.ts";
import type { NamedFile } from "./named-file.ts";
import type { CallOptions } from "./options.ts";

/** Which orders a list has. */
export type OrderQuery = Input<typeof listOrders>["query"];

/** On which paper a pro-forma is, and in which language. */
export type ProformaQuery = Input<typeof getProforma>["query"];

/** What is to be ordered again: every line of these orders, and these products as the last time. */
export type ReorderQuery = Input<typeof previewReorder>["body"];

/** What a submission may say beside its proof. */
export interface SubmitOptions extends CallOptions {
  /** The key of this submission; made and kept by the portal where none is given. */
  idempotencyKey?: string | undefined;
}

/** What the customer ordered before. Problems: `history_off`, where the supplier shows none. */
export interface PortalHistory {
  /** Up to 50 products ordered before, the most recent first. */
  products(options?: CallOptions): Promise<OrderedProduct[]>;

  /** What is ordered often and can be ordered now, by product line. */
  usuals(options?: CallOptions): Promise<UsualList>;

  /**
   * What ordering again would bring now, line by line: as it was, changed (and how), or not to be
   * had (and why). The cart is not touched: put what is wanted into it by `cart.setLines`.
   */
  reorder(query: ReorderQuery, options?: CallOptions): Promise<Reorder>;
}

/** The customer’s orders. */
export interface PortalOrders {
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
}
