/** The calls that read the catalogue. */
import type { Product, Tab } from "@order-portal/contract";
import type { MockProduct } from "../fixtures/make-product.ts";
import { Refusal, refuse } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { Behaviours, MockCall, RouteOf } from "./behaviour.ts";
import { pageOf } from "./paging.ts";

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

/** The tabs that are not empty. */
export function listTabs({ products }: MockState): Tab[] {
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
  ];
  return tabs.filter((tab) => tab.count > 0);
}

export const catalogueBehaviours: Behaviours<"listProducts" | "getProduct" | "listTabs"> = {
  listProducts: ({ state, query }) => listProducts(state, query),
  getProduct: ({ state, params }) =>
    state.products.find(({ sku }) => sku === params.sku) ?? refuse("not_found"),
  listTabs: ({ state }) => ({ tabs: listTabs(state) }),
};

function toProduct({ description: _, aliases: _also, ...product }: MockProduct): Product {
  return product;
}

function isInTab(product: MockProduct, { tab, category }: ListQuery): boolean {
  if (tab === "new_arrivals") return product.isNew;
  if (tab === "on_sale") return product.onSale;
  if (tab === "category") return product.category === category;
  return true;
}

/** Every word begins a word of the sku, the name or an alias. */
function isFound({ sku, name, aliases = [] }: MockProduct, search = ""): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const known = [sku, name, ...aliases].flatMap(words);
  return words(search).every((word) => known.some((one) => one.startsWith(word)));
}
