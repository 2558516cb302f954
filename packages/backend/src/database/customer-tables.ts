/** The tables of customers: who they are, what they see, where their orders go. */
import type { Generated } from "kysely";
import type { Flag } from "./schema.ts";

/** A buying business. */
export interface CustomerTable {
  id: Generated<number>;
  workspace_id: number;
  number: string;
  name: string;
  /** The name folded for order and search. */
  sort_name: Generated<string>;
  /** Number, name, e-mail and cities folded: what the desk searches. See `search-text.ts`. */
  search_text: Generated<string>;
  email: string | null;
  phone: string | null;
  price_group_id: number | null;
  /** 1: sees every product; 0: what `catalogue_entries` name. */
  catalogue_all: Flag;
  order_template: string | null;
  /** `pay_now` or `pay_later`; anything else, or null, is the workspace's. */
  checkout_mode: string | null;
  /** `greyed` or `hidden`; null where the workspace's counts. */
  stock_display: string | null;
  /** As `customers/customer-freight.ts` reads it: `flat:35.00`; null where the workspace's counts. */
  freight: string | null;
  /** The service that orders go by, where freight is charged by carrier service. */
  carrier_service: string | null;
  payment_terms: string | null;
  shipping_terms: string | null;
  tax_exempt: Flag;
  blocked: Flag;
  /** Orders that are no drafts, whatever became of them. */
  order_count: Generated<number>;
  /** 1 where orders have changed and `ordered_products` and `order_count` are still to follow. */
  history_stale: Generated<Flag>;
}

/** A category or sku that a customer with a narrowed catalogue may see. */
export interface CatalogueEntryTable {
  customer_id: number;
  kind: "category" | "sku";
  value: string;
}

/** What a customer calls a product itself. */
export interface CustomerPartNumberTable {
  customer_id: number;
  /** The part number folded: without case, accents, spaces and punctuation. */
  code: string;
  part_number: string;
  product_id: number;
  /** The unit that the customer means by it; empty where the product's first. */
  unit: string;
}

/** What remains of a lot that is held for a customer; a row of 0 is kept and not shown. */
export interface HeldInventoryTable {
  id: Generated<number>;
  customer_id: number;
  product_id: number;
  lot_number: string;
  owner: string;
  holder: string;
  unit: string;
  /** In ten-thousandths of the unit. */
  quantity: number;
  /** Lot number and accounts folded: what is searched, beside the product. */
  search_text: string;
}

export interface AddressTable {
  id: Generated<number>;
  customer_id: number;
  kind: "billing" | "shipping";
  label: string;
  line1: string;
  line2: string;
  city: string;
  region: string;
  postal_code: string;
  country: string;
  /** Orders take the default of a kind, else the first. */
  is_default: Generated<Flag>;
}

/** A person who acts for a customer. */
export interface CustomerContactTable {
  customer_id: number;
  position: number;
  name: string;
  email: string | null;
  phone: string | null;
  role: string;
}
