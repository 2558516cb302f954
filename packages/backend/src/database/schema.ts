/**
 * The tables, one schema for both engines. Read this first: it is what the backend remembers.
 *
 * Conventions: an id is a whole number made by the database; an instant is milliseconds since
 * 1970 UTC; a flag is 0 or 1; unit prices are whole numbers of ten-thousandths of the currency
 * (scale 4); a percentage is a whole number of millionths (1 % is 10,000); amounts of orders are
 * whole numbers at the currency's own digits. Every table that a request reads carries the
 * workspace (or a parent that does), so that a query is bound at its root.
 */
import type { Generated, Insertable, Selectable } from "kysely";
import type {
  IdempotencyKeyTable,
  OrderEventTable,
  OrderLineTable,
  OrderTable,
  OrderedProductTable,
} from "./order-tables.ts";
import type {
  AddressTable,
  CatalogueEntryTable,
  CustomerContactTable,
  CustomerPartNumberTable,
  CustomerTable,
  HeldInventoryTable,
} from "./customer-tables.ts";
import type {
  CartLineTable,
  CartTable,
  CheckoutTable,
  KeptCartLineTable,
  KeptCartTable,
  ShoppingListLineTable,
  ShoppingListTable,
} from "./cart-tables.ts";
import type {
  ApiKeyTable,
  AuditEntryTable,
  PasswordResetTable,
  StaffInvitationTable,
  StaffLinkTable,
  StaffTable,
} from "./staff-tables.ts";
import type {
  AccountEmailTable,
  AccountLinkTable,
  AccountTable,
  RateCountTable,
  RegistrationTable,
  RemovedContactTable,
} from "./account-tables.ts";
import type { PictureTable } from "./picture-table.ts";
import type {
  DeliveryAttemptTable,
  DeliveryTable,
  MailTemplateTable,
  OutboxEventTable,
  WebhookEndpointTable,
} from "./outbox-tables.ts";

/** 0 or 1. */
export type Flag = 0 | 1;

export interface Database {
  workspaces: WorkspaceTable;
  price_groups: PriceGroupTable;
  customers: CustomerTable;
  catalogue_entries: CatalogueEntryTable;
  customer_part_numbers: CustomerPartNumberTable;
  held_inventory: HeldInventoryTable;
  addresses: AddressTable;
  customer_contacts: CustomerContactTable;
  products: ProductTable;
  product_units: ProductUnitTable;
  product_words: ProductWordTable;
  pictures: PictureTable;
  price_rules: PriceRuleTable;
  promotions: PromotionTable;
  volume_discounts: VolumeDiscountTable;
  discount_codes: DiscountCodeTable;
  portal_links: PortalLinkTable;
  link_codes: LinkCodeTable;
  accounts: AccountTable;
  removed_contacts: RemovedContactTable;
  rate_counts: RateCountTable;
  account_links: AccountLinkTable;
  account_emails: AccountEmailTable;
  registrations: RegistrationTable;
  sessions: SessionTable;
  staff: StaffTable;
  staff_links: StaffLinkTable;
  staff_invitations: StaffInvitationTable;
  password_resets: PasswordResetTable;
  api_keys: ApiKeyTable;
  audit_entries: AuditEntryTable;
  carts: CartTable;
  cart_lines: CartLineTable;
  checkouts: CheckoutTable;
  kept_carts: KeptCartTable;
  kept_cart_lines: KeptCartLineTable;
  shopping_lists: ShoppingListTable;
  shopping_list_lines: ShoppingListLineTable;
  orders: OrderTable;
  order_lines: OrderLineTable;
  order_events: OrderEventTable;
  ordered_products: OrderedProductTable;
  idempotency_keys: IdempotencyKeyTable;
  outbox_events: OutboxEventTable;
  deliveries: DeliveryTable;
  delivery_attempts: DeliveryAttemptTable;
  webhook_endpoints: WebhookEndpointTable;
  mail_templates: MailTemplateTable;
  server_keys: ServerKeyTable;
}

/** A supplier's account. */
export interface WorkspaceTable {
  id: Generated<number>;
  slug: string;
  name: string;
  status: "open" | "expired";
  currency: string;
  locale: string;
  time_zone: string;
  price_scale: number;
  /** JSON of brand and settings, parsed by `workspaces/settings.ts`. */
  settings: string;
  /** Grows with every change of products, prices or customers: what caches are keyed by. */
  catalogue_revision: Generated<number>;
  /** Grows with each order that takes stock or gives it back; an import raises the catalogue's. */
  stock_revision: Generated<number>;
  next_order_number: Generated<number>;
  /** Grows with each order that comes in or changes: what is new is told by it. */
  order_revision: Generated<number>;
  created_at: number;
  /** When the last of the first steps was done, or their list put away; null while it is shown. */
  first_steps_done_at: number | null;
}

export interface PriceGroupTable {
  id: Generated<number>;
  workspace_id: number;
  code: string;
  name: string;
}

export interface ProductTable {
  id: Generated<number>;
  workspace_id: number;
  sku: string;
  name: string;
  /** The name folded for order and search. */
  sort_name: string;
  description: string | null;
  category: string | null;
  product_line: string | null;
  image_url: string | null;
  tax_class: string | null;
  new_until: number | null;
  active: Flag;
  /** In base units; null where not tracked. Never below 0 (a check constraint holds it). */
  stock: number | null;
  aliases: string;
  /** The sku of what the supplier offers in its place; it need not be there. */
  replaced_by: string | null;
}

/** A unit that a product is ordered in. */
export interface ProductUnitTable {
  product_id: number;
  unit: string;
  label: string;
  factor: number;
  price: number | null;
  minimum: number | null;
  maximum: number | null;
  increment: number | null;
  active: Flag;
  position: number;
}

/** The words that a product is found by: of its sku, name and aliases, folded. */
export interface ProductWordTable {
  workspace_id: number;
  word: string;
  product_id: number;
}

/** What a price rule, a promotion or a volume discount applies to; empty text where not used. */
interface ScopeColumns {
  scope: "all" | "line" | "sku" | "unit";
  scope_line: string;
  scope_sku: string;
  scope_unit: string;
}

export interface PriceRuleTable extends ScopeColumns {
  id: Generated<number>;
  workspace_id: number;
  owner: "workspace" | "group" | "customer";
  /** The price group's or the customer's id; 0 for the workspace. */
  owner_id: number;
  minimum_quantity: number;
  kind: "fixed" | "percent";
  value: number;
}

export interface PromotionTable extends ScopeColumns {
  id: Generated<number>;
  workspace_id: number;
  name: string;
  kind: "fixed" | "percent";
  value: number;
  starts: number | null;
  ends: number | null;
}

export interface VolumeDiscountTable extends ScopeColumns {
  id: Generated<number>;
  workspace_id: number;
  minimum_quantity: number;
  percent: number;
}

export interface DiscountCodeTable {
  id: Generated<number>;
  workspace_id: number;
  /** As typed; compared without regard to case through `code_folded`. */
  code: string;
  code_folded: string;
  kind: "fixed" | "percent";
  /** Fixed: at the currency's digits. Percent: millionths. */
  value: number;
  starts: number | null;
  ends: number | null;
  max_uses: number | null;
  first_order_only: Flag;
  uses: Generated<number>;
}

/** One customer's portal link; regenerating it replaces the hash. */
export interface PortalLinkTable {
  id: Generated<number>;
  workspace_id: number;
  customer_id: number;
  secret_hash: string;
  created_at: number;
  last_used_at: number | null;
}

/** The six-digit code sent for a link under strict security; the newest only. */
export interface LinkCodeTable {
  link_id: number;
  code_hash: string;
  expires_at: number;
  attempts: number;
}

export interface SessionTable {
  token_hash: string;
  workspace_id: number;
  kind: "public" | "customer" | "staff";
  customer_id: number | null;
  staff_id: number | null;
  link_id: number | null;
  /** The account that has signed in; null for a link, staff and a public visit. */
  account_id: number | null;
  /** Space-separated permissions. */
  permissions: string;
  idle_expires_at: number;
  expires_at: number;
}

/** Keys that the processes over one database share, such as the one that signs proofs. */
export interface ServerKeyTable {
  name: string;
  secret: string;
}

export type Row<T extends keyof Database> = Selectable<Database[T]>;
export type NewRow<T extends keyof Database> = Insertable<Database[T]>;
