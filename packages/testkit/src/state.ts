/** What the mock backend remembers: plain values that a test may look at and change. */
import type { CartUpdate, OrderFields, Permission, Workspace } from "@order-portal/contract";
import { aroundTheHorn, bottomDollar, type MockCustomer } from "./fixtures/customers.ts";
import type { MockProduct } from "./fixtures/make-product.ts";
import { orders, type StoredOrder } from "./fixtures/orders.ts";
import { products } from "./fixtures/products.ts";
import { northwind } from "./fixtures/workspace.ts";

/** Who a token belongs to. */
export interface MockSession {
  kind: "customer" | "public" | "staff";
  /** Null on a public visit and at the desk. */
  customer: MockCustomer | null;
  permissions: readonly Permission[];
}

/** A line of a cart; one for each sku and unit. */
export type StoredLine = NonNullable<CartUpdate["lines"]>[number];

/** A cart as it is kept: what is wanted, without prices. */
export interface StoredCart {
  lines: StoredLine[];
  discountCode: string | null;
  fields: OrderFields;
  revision: number;
}

/** What a test may say of the backend before it starts; the rest is Northwind's. */
export interface Fixture {
  workspace?: Workspace;
  products?: readonly MockProduct[];
  customers?: readonly MockCustomer[];
  orders?: readonly StoredOrder[];
  /** Discount codes, and how many percent each takes off; `WELCOME10` takes 10 by default. */
  discountCodes?: Readonly<Record<string, number>>;
  /** What each order's freight costs, in the currency's smallest unit; 0 by default. */
  freight?: number;
  /** Tax on everything, in percent; 0 by default. */
  taxPercent?: number;
  /** The clock; that of the machine by default. */
  now?: () => Date;
}

/** All that the mock backend remembers. */
export interface MockState {
  workspace: Workspace;
  products: MockProduct[];
  customers: MockCustomer[];
  discountCodes: Record<string, number>;
  freight: number;
  taxPercent: number;
  now: () => Date;
  sessions: Map<string, MockSession>;
  /** By customer number. */
  carts: Map<string, StoredCart>;
  /** Newest last. */
  orders: StoredOrder[];
  /** What each submission's key was used for, by customer number and key. */
  submissions: Map<string, { proof: string; order: StoredOrder }>;
  /** Whether the one-time staff link has been used. */
  staffLinkUsed: boolean;
  /** Proofs of before this revision of their cart have expired. */
  proofsExpired: boolean;
}

/** The state at the beginning, a copy of the fixture's values. */
export function createState(fixture: Fixture = {}): MockState {
  return {
    workspace: structuredClone(fixture.workspace ?? northwind),
    products: structuredClone([...(fixture.products ?? products)]),
    customers: [...(fixture.customers ?? [aroundTheHorn, bottomDollar])],
    discountCodes: { ...(fixture.discountCodes ?? { WELCOME10: 10 }) },
    freight: fixture.freight ?? 0,
    taxPercent: fixture.taxPercent ?? 0,
    now: fixture.now ?? (() => new Date()),
    sessions: new Map(),
    carts: new Map(),
    orders: structuredClone([...(fixture.orders ?? orders)]),
    submissions: new Map(),
    staffLinkUsed: false,
    proofsExpired: false,
  };
}

/** The cart of a customer, empty where there was none. */
export function cartOf(state: MockState, customer: MockCustomer): StoredCart {
  const cart = state.carts.get(customer.number) ?? {
    lines: [],
    discountCode: null,
    fields: { purchaseOrderNumber: "", notes: "", deliveryDate: "" },
    revision: 0,
  };
  state.carts.set(customer.number, cart);
  return cart;
}
