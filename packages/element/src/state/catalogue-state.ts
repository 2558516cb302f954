/** The catalogue as the buyer leafs through it: tabs, a search, and the list they lead to. */
import type { Product, ProductPage, Tab } from "@order-portal/sdk";
import type { Trouble } from "./trouble.ts";

/** What a list of products shows: a tab, or a search through the whole catalogue. */
export interface ListQuestion {
  readonly tab: "all" | "new_arrivals" | "on_sale" | "category";
  readonly category: string | null;
  /** Empty where nothing is searched for. */
  readonly search: string;
}

/** A list of products, as far as it is loaded. */
export interface ProductList {
  readonly question: ListQuestion;
  readonly products: readonly Product[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}

/** How products are laid out: a list with pictures, cards, or the Quantity Grid. */
export const orderTemplates = ["standard", "cards", "grid"] as const;
export type OrderTemplate = (typeof orderTemplates)[number];

/** The template of that name; one that this version does not know is the list. */
export const orderTemplateOf = (name: string | null): OrderTemplate =>
  orderTemplates.find((template) => template === name) ?? "standard";

/** The catalogue and what of it is on its way. */
export interface CatalogueState {
  readonly tabs: readonly Tab[];
  /** How products are laid out: as the supplier wants it, until the buyer chooses. */
  readonly template: OrderTemplate;
  /** What the buyer has asked for. While its list is on its way, the one before stays in view. */
  readonly question: ListQuestion;
  /** The list in view; null before the first. */
  readonly list: ProductList | null;
  /** What is on its way: the list asked for, or the next page of the one in view. */
  readonly loading: "list" | "page" | null;
  readonly trouble: Trouble | null;
}

const listTabs: readonly string[] = ["all", "new_arrivals", "on_sale", "category"];

/** Whether a tab leads to a list of products; the one other that is known leads to past orders. */
export const hasList = (tab: Tab): boolean => listTabs.includes(tab.kind);

/** Everything, without a search. */
export const everything: ListQuestion = { tab: "all", category: null, search: "" };

/** A catalogue of which nothing is known yet. */
export const unknownCatalogue: CatalogueState = {
  tabs: [],
  template: "standard",
  question: everything,
  list: null,
  loading: null,
  trouble: null,
};

/** The catalogue as the first answer of a visit brings it. */
export function openCatalogue(
  tabs: readonly Tab[],
  page: ProductPage,
  template: OrderTemplate = "standard",
): CatalogueState {
  const shown = tabs.filter((tab) => hasList(tab) || tab.kind === "past_orders");
  const first = shown.find(hasList);
  const question = first ? questionOfTab(first) : everything;
  return { ...unknownCatalogue, tabs: shown, template, question, list: firstPage(question, page) };
}

/** The list that a tab leads to. */
export function questionOfTab(tab: Tab): ListQuestion {
  // Only known kinds are kept in the state, so this is one of the wire's own.
  return { tab: tab.kind as ListQuestion["tab"], category: tab.category, search: "" };
}

/** Whether two questions lead to the same list. */
export function sameQuestion(one: ListQuestion, other: ListQuestion): boolean {
  return one.tab === other.tab && one.category === other.category && one.search === other.search;
}

/** The catalogue once the buyer has asked for a list. */
export function ask(catalogue: CatalogueState, question: ListQuestion): CatalogueState {
  return { ...catalogue, question, loading: "list", trouble: null };
}

/** The catalogue once the list asked for has come, unless another was asked for meanwhile. */
export function showList(catalogue: CatalogueState, list: ProductList): CatalogueState {
  if (!sameQuestion(catalogue.question, list.question)) return catalogue;
  return { ...catalogue, list, loading: null, trouble: null };
}

/** A list of which the first page has come. */
export function firstPage(question: ListQuestion, page: ProductPage): ProductList {
  return { question, ...page };
}

/**
 * A list with its next page. A product that moved between two pages while they were read is shown
 * once, where it stood first.
 */
export function appendPage(list: ProductList, page: ProductPage): ProductList {
  const known = new Set(list.products.map((product) => product.sku));
  const fresh = page.products.filter((product) => !known.has(product.sku));
  return {
    ...list,
    products: fresh.length > 0 ? [...list.products, ...fresh] : list.products,
    nextCursor: page.nextCursor,
    total: page.total ?? list.total,
  };
}
