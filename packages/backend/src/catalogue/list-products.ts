/** Lists products: a tab, a category or a search, a page at a time. */
import type { ProductPage, TabKind } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { openView } from "./catalogue-view.ts";
import { foldText } from "./fold-text.ts";
import { questionName, readCursor, writeCursor } from "./list-cursor.ts";
import { openList } from "./product-list.ts";
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

  const list = await openList(context, view, { tab, category: category ?? "", search });
  const { products, next } = await readPage(context, view, list, start, limit);
  const nextCursor = next && writeCursor(name, view.catalogue, next.place, next.after);
  // Everything in it is JSON text already: to make values of it again would cost most of the time.
  return `{"products":[${products}],"nextCursor":${JSON.stringify(nextCursor)},"total":${list.total}}`;
}

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
