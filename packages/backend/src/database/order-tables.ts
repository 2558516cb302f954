/** The tables of orders, and of what is kept of them. The conventions are those of `schema.ts`. */
import type { Generated } from "kysely";

/** An order; a draft is one that the supplier has not finished. */
export interface OrderTable {
  id: Generated<number>;
  workspace_id: number;
  customer_id: number;
  number: string;
  status: "draft" | "pending" | "confirmed" | "invoiced" | "fulfilled" | "rejected" | "cancelled";
  placed_at: number;
  placed_by: string;
  purchase_order_number: string;
  notes: string;
  delivery_date: string;
  currency: string;
  price_scale: number;
  subtotal: number;
  discount: number;
  freight: number;
  tax: number;
  total: number;
  discount_code: string | null;
  line_count: number;
  revision: number;
  /**
   * JSON of the addresses and terms on file when it was submitted (`OrderTerms`); null of an order
   * from elsewhere, which shows those on file today.
   */
  terms: string | null;
  /**
   * JSON of the rates that its amounts were made with (`FrozenRates`), so that a change makes them
   * anew by the same; null of an order from elsewhere, or older than this column.
   */
  rates: Generated<string | null>;
  /** JSON of the contact who had signed in (`OrderContact`); null of one by a link or from elsewhere. */
  contact: string | null;
  /** What staff have noted for themselves. */
  staff_note: Generated<string>;
  /** What was unusual about it when it came in: codes with spaces between. */
  unusual: Generated<string>;
  /** A hash of its lines as they came in, by which the same order sent twice is found. */
  lines_hash: Generated<string | null>;
  /** The workspace's `order_revision` at its last change; 0 of one that came in by import. */
  touched: Generated<number>;
  /** When staff or an import last moved it on or changed it; null where nobody has. */
  changed_at: Generated<number | null>;
}

/** A line as it was ordered. `unit_price` and `was_price` are at the order's `price_scale`. */
export interface OrderLineTable {
  order_id: number;
  position: number;
  sku: string;
  name: string;
  unit: string;
  unit_label: string;
  factor: number;
  quantity: number;
  unit_price: number;
  was_price: number | null;
  line_total: number;
  note: Generated<string>;
  /** `YYYY-MM-DD`, or empty where the line had none of its own. */
  delivery_date: Generated<string>;
}

export interface OrderEventTable {
  order_id: number;
  position: number;
  status: OrderTable["status"];
  at: number;
  who: string;
  reason: string | null;
  /** JSON of what the desk changed, see `event-changes.ts`; null where nothing. */
  changes: string | null;
}

/**
 * A product that a customer has ordered, kept from the customer's orders by `history/`. Drafts do not
 * count; orders that were rejected or cancelled do: the customer did order it, and wants it still.
 */
export interface OrderedProductTable {
  customer_id: number;
  sku: string;
  /** As it was called on the last order. */
  name: string;
  /** The label, on the last order, of the unit that comes first in `recent`. */
  unit_label: string;
  last_order_id: number;
  last_ordered_at: number;
  /** In how many orders it was. */
  times_ordered: number;
  /** JSON: `[quantity, unit]` of each of the latest orders with it, at most nine, newest first. */
  recent: string;
}

/** What was answered under an Idempotency-Key, per customer. */
export interface IdempotencyKeyTable {
  customer_id: number;
  key: string;
  request_hash: string;
  order_id: number;
  created_at: number;
}
