/** What the mock backend keeps of each thing, where that is not what it answers. */
import type {
  Address,
  ContactRole,
  DeskPermission,
  CartUpdate,
  Output,
  register,
  OrderFields,
  DeskProduct,
  Permission,
  StaffMember,
} from "@order-portal/contract";
import type { MockCustomer } from "./fixtures/customers.ts";

/** Who a token belongs to. */
export interface MockSession {
  kind: "customer" | "public" | "staff";
  /** Null on a public visit and at the desk. */
  customer: MockCustomer | null;
  permissions: readonly (Permission | DeskPermission)[];
  /** The id of the account that has signed in. */
  account?: string;
}

/** A line of a cart; one for each sku, unit and delivery date. */
export type StoredLine = NonNullable<CartUpdate["lines"]>[number];

/** A cart as it is kept: what is wanted, without prices. */
export interface StoredCart {
  lines: StoredLine[];
  discountCode: string | null;
  fields: OrderFields;
  revision: number;
}

/** A line of a shopping list; one for each sku and unit. */
export type StoredListLine = Pick<StoredLine, "sku" | "unit" | "quantity">;

/** A shopping list as it is kept. */
export interface StoredShoppingList {
  id: string;
  /** The customer's number. */
  customer: string;
  name: string;
  lines: StoredListLine[];
  updatedAt: string;
  revision: number;
}

/** What is chosen for an order. */
export interface StoredCheckout {
  carrierService: string | null;
  billingAddress: Address | null;
  shippingAddress: Address | null;
  shipsToBilling: boolean;
}

/** A cart that was put aside. */
export interface StoredKeptCart {
  id: string;
  /** The customer's number. */
  customer: string;
  name: string;
  keptAt: string;
  cart: StoredCart;
}

/** A member of staff as it is kept. */
export type StoredStaff = Omit<StaffMember, "revision">;
/** A product as staff edit it. */
export type StoredDeskProduct = DeskProduct;

/** A contact's account as it is kept; `password` is empty while invited. */
export interface StoredAccount {
  id: string;
  name: string;
  email: string;
  password: string;
  /** `pending`: the supplier has still to look; its customer is then null. */
  state: "invited" | "pending" | "active" | "closed";
  customer: MockCustomer | null;
  role: ContactRole;
}

/** Somebody who has registered and not entered the code yet. */
export type StoredRegistration = Output<(typeof register)["body"]> & { secret: string };
