/** Lists products: a tab, a category or a search, a page at a time. */
import type { ProductPage, TabKind } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import type { Kept } from "./bounded-cache.ts";
import { type CatalogueView, openView } from "./catalogue-view.ts";
import { foldText } from "./fold-text.ts";
import { type ListPlace, questionName, readCursor, writeCursor } from "./list-cursor.ts";
import { type ListChoice, openList } from "./product-list.ts";
import { readPage } from "./product-page.ts";

/** What is asked for. */
export interface ListQuestion {
  readonly tab?: TabKind | undefined;
  /** With the tab `category`. */
  readonly category?: string | undefined;
  readonly search?: string | undefined;
  /** How many products at most; 50 where it does not say. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A page of products, as JSON text of the contract's `ProductPage`. */
export async function listProductsAsJson(
  context: BuyerContext,
  { tab = "all", category, search = "", limit = 50, cursor }: ListQuestion,
): Promise<string | Refusal> {
  if ((tab === "category") !== (category !== undefined)) {
    return invalid("category", "Name a category with the tab `category`, and only there.");
  }
  const view = await openView(context);
  const name = questionName([tab, category ?? null, search === "" ? "" : foldText(search)]);
  const start =
    cursor === undefined
      ? { tier: 0, rank: 0 }
      : await readCursor(context, view.catalogue, name, cursor);
  if (start === null) return invalid("cursor", "This cursor is of another list: begin anew.");

  const choice = { tab, category: category ?? "", search };
  const key = `${view.viewers} ${name} ${start.tier}.${start.rank} ${limit}`;
  const { stockRevision: version } = context.workspace;
  const page = await view.catalogue.pages.get({ key, version, now: context.now() }, () =>
    makePage(context, view, choice, name, start, limit),
  );
  // To put the text together anew costs little; to keep it whole would take all memory.
  let products = "";
  for (const piece of page.pieces) products += piece;
  return `{"products":[${products}],"nextCursor":${page.nextCursor},"total":${page.total}}`;
}

/** A page that stands ready to be answered again. */
export interface ReadyPage {
  /** The products as JSON text. */
  readonly pieces: readonly string[];
  /** As JSON text. */
  readonly nextCursor: string;
  readonly total: number | null;
}

async function makePage(
  context: BuyerContext,
  view: CatalogueView,
  choice: ListChoice,
  name: string,
  start: ListPlace,
  limit: number,
): Promise<Kept<ReadyPage>> {
  const list = await openList(context, view, choice);
  const { pieces, next, validUntil } = await readPage(context, view, list, start, limit);
  const cursor = next && writeCursor(name, view.catalogue, next.place, next.after);
  return {
    value: { pieces, nextCursor: JSON.stringify(cursor), total: list.total },
    weight: pieces.length + 50,
    validUntil: earlier(list.validUntil, validUntil),
  };
}

const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

/** The same as a value, for an answer that holds more than the page. */
export async function listProducts(
  context: BuyerContext,
  question: ListQuestion,
): Promise<ProductPage | Refusal> {
  const page = await listProductsAsJson(context, question);
  // The text was made of the contract's own types.
  return isRefusal(page) ? page : (JSON.parse(page) as ProductPage);
}

const invalid = (parameter: string, detail: string) =>
  refuse("invalid_request", detail, {
    errors: [{ pointer: `/${parameter}`, code: "invalid", detail }],
  });
