/** The tables of what is to be ordered: carts, carts put aside, shopping lists. See `schema.ts`. */
import type { Generated } from "kysely";

/** A customer's cart; it outlives links and sessions. */
export interface CartTable {
  id: Generated<number>;
  customer_id: number;
  discount_code: string | null;
  purchase_order_number: string;
  notes: string;
  delivery_date: string;
  revision: number;
}

/** What is chosen for the order in the cart, beside its lines; null where what is on file counts. */
export interface CheckoutTable {
  customer_id: number;
  carrier_service: string | null;
  /** JSON of an `Address`, as are those below. */
  billing_address: string | null;
  shipping_address: string | null;
  ships_to_billing: Generated<0 | 1>;
}

/** What a line says, of a cart in use or put aside: one for each sku, unit and delivery date. */
interface LineColumns {
  sku: string;
  unit: string;
  /** `YYYY-MM-DD`, or empty where the line has none of its own. */
  delivery_date: string;
  note: string;
  quantity: number;
  /** The order in which lines were put in. */
  position: number;
}

export interface CartLineTable extends LineColumns {
  cart_id: number;
}

/** A cart that was put aside under a name. */
export interface KeptCartTable {
  id: Generated<number>;
  customer_id: number;
  name: string;
  /** Unique for a customer: without regard to case. */
  name_folded: string;
  discount_code: string | null;
  purchase_order_number: string;
  notes: string;
  delivery_date: string;
  line_count: number;
  kept_at: number;
}

export interface KeptCartLineTable extends LineColumns {
  kept_cart_id: number;
}

/** A customer's list of products with quantities; all of its sessions share it. */
export interface ShoppingListTable {
  id: Generated<number>;
  customer_id: number;
  name: string;
  /** Unique for a customer: without regard to case. */
  name_folded: string;
  line_count: number;
  /** Grows with each change. */
  revision: number;
  updated_at: number;
}

export interface ShoppingListLineTable {
  shopping_list_id: number;
  sku: string;
  unit: string;
  quantity: number;
  /** The order in which lines were put in. */
  position: number;
}
