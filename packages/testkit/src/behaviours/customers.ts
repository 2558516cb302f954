/** The staff's calls on customers. */
import type { CustomerRecord, DeskCustomer, FoundProducts } from "@order-portal/contract";
import { customerRecords, inheritedSettings } from "../fixtures/customer-records.ts";
import { Refusal, refuse, refuseField } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { Behaviours } from "./behaviour.ts";
import { summarize } from "./orders.ts";
import { pageOf } from "./paging.ts";
import { openSession } from "./portal.ts";

export const customerBehaviours: Behaviours<
  | "listCustomers"
  | "createCustomer"
  | "getCustomer"
  | "updateCustomer"
  | "getCustomerChoices"
  | "searchCatalogueProducts"
  | "checkCatalogueSkus"
  | "seeAsCustomer"
> = {
  listCustomers({ state, query }) {
    const { search = "", group, blocked, ordered, link } = query;
    const found = recordsOf(state).filter((record) => {
      const state_ = linkStateOf(state, record.number);
      const text = [
        record.number,
        record.name,
        record.email,
        ...record.addresses.map((a) => a.city),
      ]
        .join(" ")
        .toLowerCase();
      return (
        search
          .toLowerCase()
          .split(/\s+/)
          .every((word) => text.includes(word)) &&
        (group === undefined || record.priceGroup === group) &&
        (blocked === undefined || record.blocked === (blocked === "yes")) &&
        (ordered === undefined || ordersOf(state, record).length > 0 === (ordered === "ever")) &&
        (link === undefined || state_ === link)
      );
    });
    const page = pageOf(found, query);
    if (page instanceof Refusal) return page;
    return {
      customers: page.entries.map((record) => {
        const { number, name, email, blocked, addresses, priceGroup } = record;
        const orders = ordersOf(state, record);
        return {
          number,
          name,
          email,
          blocked,
          city: addresses[0]?.city ?? null,
          priceGroup: groups.find(({ code }) => code === priceGroup) ?? null,
          orderCount: orders.length,
          lastOrderAt: orders.at(-1)?.placedAt ?? null,
          link: state.links.get(number) ?? null,
        };
      }),
      nextCursor: page.nextCursor,
      total: query.cursor === undefined ? found.length : null,
    };
  },

  createCustomer({ state, body: { confirmed, ...body } }) {
    if (findRecord(state, body.number)) return numberTaken(body.number);
    const odd = confirmed ? undefined : askAboutAddresses(body.addresses, []);
    if (odd) return odd;
    const record: CustomerRecord = { ...blank, ...withoutUndefined(body) };
    state.customerRecords.push(record);
    return toDeskCustomer(state, record);
  },

  getCustomer({ state, params }) {
    const record = findRecord(state, params.number);
    return record ? toDeskCustomer(state, record) : refuse("not_found");
  },

  updateCustomer({ state, params, body: { revision, confirmed, ...change } }) {
    const record = findRecord(state, params.number);
    if (!record) return refuse("not_found");
    if (revisionOf(record) !== revision) return refuse("record_changed");
    const other = change.number === undefined ? undefined : findRecord(state, change.number);
    if (other && other !== record) return numberTaken(other.number);
    if (change.priceGroup && !groups.some(({ code }) => code === change.priceGroup)) {
      const detail = `There is no price group ${change.priceGroup}.`;
      return refuseField("invalid_request", "/priceGroup", "invalid", detail);
    }
    const odd = confirmed ? undefined : askAboutAddresses(change.addresses, record.addresses);
    if (odd) return odd;
    Object.assign(record, withoutUndefined(change));
    return toDeskCustomer(state, record);
  },

  getCustomerChoices: ({ state }) => ({
    priceGroups: [...groups],
    categories: [...new Set(state.products.flatMap(({ category }) => category ?? []))].sort(),
    carrierServices: [],
    inherited: inheritedSettings,
    currency: state.workspace.currency,
  }),

  searchCatalogueProducts: ({ state, query: { search } }) => ({
    products: state.products
      .filter(({ sku, name }) => `${sku} ${name}`.toLowerCase().includes(search.toLowerCase()))
      .slice(0, 20)
      .map(({ sku, name }) => ({ sku, name })),
    unknown: [],
  }),

  checkCatalogueSkus: ({ state, body }) => nameSkus(state, body.skus),

  seeAsCustomer({ state, params }) {
    const record = findRecord(state, params.number);
    if (!record) return refuse("not_found");
    if (record.blocked) return refuse("customer_blocked");
    const customer = state.customers.find(({ number }) => number === record.number) ?? null;
    const permissions = ["catalogue:read", "orders:read"] as const;
    return openSession(state, { kind: "customer", customer, permissions });
  },
};

/** The backend knows every country's rules; here a street and a country are enough. */
function askAboutAddresses(
  addresses: CustomerRecord["addresses"] = [],
  before: CustomerRecord["addresses"],
) {
  const at = addresses.findIndex(
    (one) =>
      (one.line1 === "" || one.country === "") &&
      !before.some((known) => JSON.stringify(known) === JSON.stringify(one)),
  );
  if (at < 0) return undefined;
  const detail = "The shipping address has no street.";
  return refuseField("confirmation_needed", `/addresses/${at}/line1`, "required", detail);
}

const groups = [
  { code: "RETAIL", name: "Retail" },
  { code: "WHOLESALE", name: "Wholesale" },
] as const;

const [first] = customerRecords;
const blank: Omit<CustomerRecord, "number" | "name"> = {
  ...first,
  email: null,
  phone: null,
  priceGroup: null,
  paymentTerms: null,
  shippingTerms: null,
  addresses: [],
  contacts: [],
};

const recordsOf = (state: MockState) =>
  state.customerRecords.toSorted((a, b) => a.name.localeCompare(b.name));

/** A customer's record by its number. */
export const findRecord = (state: MockState, number: string): CustomerRecord | undefined =>
  state.customerRecords.find((record) => record.number === number);

function linkStateOf(state: MockState, number: string): "none" | "unused" | "used" {
  const link = state.links.get(number);
  if (!link) return "none";
  return link.lastUsedAt === null ? "unused" : "used";
}

const ordersOf = (state: MockState, { number }: CustomerRecord) =>
  state.orders.filter(({ customer, status }) => customer.number === number && status !== "draft");

const revisionOf = (record: CustomerRecord): string => {
  let sum = 0;
  for (const letter of JSON.stringify(record)) sum = (sum * 31 + letter.charCodeAt(0)) % 2 ** 40;
  return sum.toString(36).padStart(12, "0");
};

function nameSkus(state: MockState, skus: readonly string[]): FoundProducts {
  const products = state.products
    .filter(({ sku }) => skus.includes(sku))
    .map(({ sku, name }) => ({ sku, name }));
  const known = new Set(products.map(({ sku }) => sku));
  return { products, unknown: [...new Set(skus)].filter((sku) => !known.has(sku)) };
}

function toDeskCustomer(state: MockState, record: CustomerRecord): DeskCustomer {
  const orders = ordersOf(state, record);
  return {
    ...structuredClone(record),
    revision: revisionOf(record),
    inherited: inheritedSettings,
    products: nameSkus(state, record.catalogue.skus).products,
    link: state.links.get(record.number) ?? null,
    orderCount: orders.length,
    orders: orders.toReversed().slice(0, 5).map(summarize),
    priceRules: [],
    priceRuleCount: 0,
  };
}

function numberTaken(number: string): Refusal {
  return refuseField(
    "name_taken",
    "/number",
    "invalid",
    `Another customer has the number ${number}.`,
  );
}

/** Nothing that was left out overwrites what is there. */
function withoutUndefined<T extends object>(
  given: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  // The entries are those of `given`, the ones without a value left out.
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
