/** The calls that read the catalogue. */
import type { Product, Tab } from "@order-portal/contract";
import type { MockCustomer } from "../fixtures/customers.ts";
import type { MockProduct } from "../fixtures/make-product.ts";
import { Refusal, refuse } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { Behaviours, MockCall, RouteOf } from "./behaviour.ts";
import { ordersToRepeat } from "./history/past-orders.ts";
import { pageOf } from "./paging.ts";
import { wordsOf } from "./words.ts";

type ListQuery = MockCall<RouteOf<"listProducts">>["query"];

/** The page of products that a query asks for. */
export function listProducts(state: MockState, query: ListQuery) {
  const found = state.products.filter(
    (product) => isInTab(product, query) && isFound(product, query.search),
  );
  const page = pageOf(found, query);
  if (page instanceof Refusal) return page;
  return {
    products: page.entries.map(toProduct),
    nextCursor: page.nextCursor,
    total: found.length,
  };
}

/** The tabs that are not empty; a customer's past orders too, where the supplier shows them. */
export function listTabs(state: MockState, customer: MockCustomer | null): Tab[] {
  const { products } = state;
  const count = (isIn: (product: MockProduct) => boolean) => products.filter(isIn).length;
  const categories = [...new Set(products.map(({ category }) => category))].filter(
    (category) => category !== null,
  );
  const tabs: Tab[] = [
    { kind: "all", category: null, count: products.length },
    { kind: "new_arrivals", category: null, count: count(({ isNew }) => isNew) },
    { kind: "on_sale", category: null, count: count(({ onSale }) => onSale) },
    ...categories.map((category) => ({
      kind: "category",
      category,
      count: count((product) => product.category === category),
    })),
    { kind: "past_orders", category: null, count: countOrders(state, customer) },
  ];
  return tabs.filter((tab) => tab.count > 0);
}

export const catalogueBehaviours: Behaviours<"listProducts" | "getProduct" | "listTabs"> = {
  listProducts: ({ state, query }) => listProducts(state, query),
  getProduct: ({ state, params }) =>
    state.products.find(({ sku }) => sku === params.sku) ?? refuse("not_found"),
  listTabs: ({ state, session }) => ({ tabs: listTabs(state, session?.customer ?? null) }),
};

/** How many orders the tab of past orders has. */
const countOrders = (state: MockState, customer: MockCustomer | null) =>
  customer ? ordersToRepeat(state, customer).length : 0;

/** A product as a list shows it. */
export function toProduct(product: MockProduct): Product {
  const { description: _, aliases, partNumbers, productLine, replacement, ...shown } = product;
  return shown;
}

function isInTab(product: MockProduct, { tab, category }: ListQuery): boolean {
  if (tab === "new_arrivals") return product.isNew;
  if (tab === "on_sale") return product.onSale;
  if (tab === "category") return product.category === category;
  return true;
}

/** Every word begins a word of the sku, the name or an alias. */
function isFound({ sku, name, aliases = [] }: MockProduct, search = ""): boolean {
  const known = [sku, name, ...aliases].flatMap(wordsOf);
  return wordsOf(search).every((word) => known.some((one) => one.startsWith(word)));
}
