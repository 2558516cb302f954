/** What the mock backend remembers: plain values that a test may look at and change. */
import type {
  Address,
  ApiKey,
  AuditEntry,
  CustomerRecord,
  FirstStepName,
  LinkState,
  OrderNews,
  PasswordPolicy,
  Registration,
  RegistrationFlow,
  StaffInvitation,
  TakenService,
  Workspace,
  Delivery,
  MailTemplate,
  WebhookEndpoint,
} from "@order-portal/contract";
import { accounts, registrationFlow, registrations } from "./fixtures/accounts.ts";
import { customerRecords } from "./fixtures/customer-records.ts";
import { aroundTheHorn, bottomDollar, staff, type MockCustomer } from "./fixtures/customers.ts";
import type { StoredOrder } from "./fixtures/make-order.ts";
import type { GoneProduct, MockProduct } from "./fixtures/make-product.ts";
import { makeDeskProducts } from "./fixtures/desk-products.ts";
import { orders } from "./fixtures/orders.ts";
import { prices, type MockPrices } from "./fixtures/prices.ts";
import { goneProducts, products } from "./fixtures/products.ts";
import { storedSettings, type StoredSettings } from "./fixtures/settings.ts";
import { heldLots, type StoredLot } from "./fixtures/inventory.ts";
import { shoppingLists } from "./fixtures/shopping-lists.ts";
import { deliveries, mailTemplates, webhookEndpoints } from "./fixtures/deliveries.ts";
import { apiKeys, auditEntries, staffInvitations, staffMembers } from "./fixtures/staff.ts";
import { northwind } from "./fixtures/workspace.ts";
import type {
  MockSession,
  StoredCart,
  StoredShoppingList,
  StoredCheckout,
  StoredKeptCart,
  StoredStaff,
  StoredDeskProduct,
  StoredAccount,
  StoredRegistration,
} from "./stored.ts";

/** What a test may say of the backend before it starts; the rest is Northwind's. */
export interface Fixture {
  workspace?: Workspace;
  products?: readonly MockProduct[];
  /** Products of earlier orders that are not in the catalogue any more. */
  goneProducts?: readonly GoneProduct[];
  customers?: readonly MockCustomer[];
  customerRecords?: readonly CustomerRecord[];
  orders?: readonly StoredOrder[];
  shoppingLists?: readonly StoredShoppingList[];
  /** What is held for customers. */
  heldLots?: readonly StoredLot[];
  accounts?: readonly StoredAccount[];
  /** What staff set prices by. */
  prices?: MockPrices;
  /** Discount codes, and how many percent each takes off; `WELCOME10` takes 10 by default. */
  discountCodes?: Readonly<Record<string, number>>;
  /** What each order's freight costs, in the currency's smallest unit; 0 by default. */
  freight?: number;
  /** By which carrier service freight is charged; by none by default. */
  carrierService?: TakenService;
  /** Tax on everything, in percent; 0 by default. */
  taxPercent?: number;
  /** The clock; that of the machine by default. */
  now?: () => Date;
}

/** All that the mock backend remembers. */
export interface MockState {
  workspace: Workspace;
  /** What of the settings buyers do not see. */
  settings: StoredSettings;
  products: MockProduct[];
  /** All products as staff see them, those off sale too. */
  deskProducts: StoredDeskProduct[];
  goneProducts: GoneProduct[];
  customers: MockCustomer[];
  /** The customers as the desk sees them. */
  customerRecords: CustomerRecord[];
  /** What is known of their links, by customer number. */
  links: Map<string, LinkState>;
  /** The supplier's words for the message with a link; null for the usual ones. */
  linkWords: { subject: string; text: string } | null;
  prices: MockPrices;
  discountCodes: Record<string, number>;
  freight: number;
  carrierService: TakenService | null;
  taxPercent: number;
  now: () => Date;
  sessions: Map<string, MockSession>;
  accounts: StoredAccount[];
  registrations: StoredRegistration[];
  /** Registrations as the desk sees them. */
  waiting: Registration[];
  registrationFlows: RegistrationFlow[];
  /** What the geocoder knows; empty: there is none. */
  places: Address[];
  /** The account of the one-time link `accountLinkSecret`, until it is used. */
  accountLink: string | null;
  /** The new address of an account, until its code is entered. */
  newEmails: Map<string, string>;
  passwordPolicy: PasswordPolicy;
  /** By customer number. */
  carts: Map<string, StoredCart>;
  /** Newest last. */
  orders: StoredOrder[];
  shoppingLists: StoredShoppingList[];
  heldLots: StoredLot[];
  /** Latest last. */
  keptCarts: StoredKeptCart[];
  /** What is chosen for the order in the cart, by customer number. */
  checkouts: Map<string, StoredCheckout>;
  /** What carriage costs by service, in the currency's smallest unit; none by default. */
  services: Record<string, number>;
  /** Counts up, so that no id is given twice. */
  lastId: number;
  /** What each submission's key was used for, by customer number and key. */
  submissions: Map<string, { proof: string; order: StoredOrder }>;
  /** Those who are told of orders as they come in. */
  watchers: Set<(news: OrderNews) => void>;
  /** Whether the one-time staff link has been used. */
  staffLinkUsed: boolean;
  /** Whether the one-time staff link makes the first workspace, too. */
  staffLinkIsFirst: boolean;
  /** Whom the one-time staff link was sent to; null where it makes an owner. */
  staffLinkInvitation: { email: string; role: string } | null;
  /** Which of the first steps are done; null once their list is over. */
  firstStepsDone: FirstStepName[] | null;
  /** The password of the one who signs in. */
  password: string;
  /** Whether a link to a new password was asked for, and is not used yet. */
  passwordLinkGood: boolean;
  /** The first is who signs in. */
  staff: StoredStaff[];
  staffInvitations: StaffInvitation[];
  apiKeys: ApiKey[];
  /** Newest first. */
  auditEntries: AuditEntry[];
  /** Newest first. */
  deliveries: Delivery[];
  webhookEndpoints: WebhookEndpoint[];
  mailTemplates: MailTemplate[];
  /** The ids of those who are not told of new orders. */
  untoldStaff: Set<string>;
  /** Rows that were put, by table and key: the desk's tables stand beside all else. */
  rows: Map<string, Map<string, Record<string, string>>>;
  /** Proofs of before this revision of their cart have expired. */
  proofsExpired: boolean;
}

const linkMadeAt = "2026-09-01T08:00:00.000Z";
const linkUsedAt = "2026-11-20T16:20:00.000Z";

/** The state at the beginning, a copy of the fixture's values. */
export function createState(fixture: Fixture = {}): MockState {
  const known = structuredClone([...(fixture.products ?? products)]);
  const gone = structuredClone([...(fixture.goneProducts ?? goneProducts)]);
  return {
    workspace: structuredClone(fixture.workspace ?? northwind),
    settings: structuredClone(storedSettings),
    products: known,
    deskProducts: makeDeskProducts(known, gone),
    goneProducts: gone,
    customers: [...(fixture.customers ?? [aroundTheHorn, bottomDollar])],
    customerRecords: structuredClone([...(fixture.customerRecords ?? customerRecords)]),
    links: new Map([[aroundTheHorn.number, { madeAt: linkMadeAt, lastUsedAt: linkUsedAt }]]),
    linkWords: null,
    prices: structuredClone(fixture.prices ?? prices),
    discountCodes: { ...(fixture.discountCodes ?? { WELCOME10: 10 }) },
    freight: fixture.freight ?? 0,
    carrierService: fixture.carrierService ?? null,
    taxPercent: fixture.taxPercent ?? 0,
    now: fixture.now ?? (() => new Date()),
    sessions: new Map(),
    accounts: structuredClone([...(fixture.accounts ?? accounts)]),
    registrations: [],
    waiting: structuredClone([...registrations]),
    registrationFlows: structuredClone([registrationFlow]),
    places: [],
    accountLink: "1",
    newEmails: new Map(),
    passwordPolicy: { kind: "characters", minimum: 8 },
    carts: new Map(),
    orders: structuredClone([...(fixture.orders ?? orders)]),
    shoppingLists: structuredClone([...(fixture.shoppingLists ?? shoppingLists)]),
    heldLots: structuredClone([...(fixture.heldLots ?? heldLots)]),
    keptCarts: [],
    checkouts: new Map(),
    services: {},
    lastId: 100,
    submissions: new Map(),
    watchers: new Set(),
    staffLinkUsed: false,
    staffLinkIsFirst: false,
    staffLinkInvitation: null,
    firstStepsDone: null,
    password: staff.password,
    passwordLinkGood: false,
    staff: structuredClone([...staffMembers]),
    staffInvitations: structuredClone([...staffInvitations]),
    apiKeys: structuredClone([...apiKeys]),
    auditEntries: structuredClone([...auditEntries]),
    deliveries: structuredClone([...deliveries]),
    webhookEndpoints: structuredClone([...webhookEndpoints]),
    mailTemplates: structuredClone([...mailTemplates]),
    untoldStaff: new Set(),
    rows: new Map(),
    proofsExpired: false,
  };
}

/** An id that nothing has yet. */
export function newId(state: MockState, kind: string): string {
  state.lastId += 1;
  return `${kind}-${state.lastId}`;
}

/** The cart of a customer, empty where there was none. */
export function cartOf(state: MockState, customer: MockCustomer): StoredCart {
  const cart = state.carts.get(customer.number) ?? {
    ...emptyCart(),
    revision: 0,
  };
  state.carts.set(customer.number, cart);
  return cart;
}

/** What a cart is that has nothing in it. */
export const emptyCart = (): Omit<StoredCart, "revision"> => ({
  lines: [],
  discountCode: null,
  fields: { purchaseOrderNumber: "", notes: "", deliveryDate: "" },
});
