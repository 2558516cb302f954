/** The workspace's products for its staff, by name; a search brings those of a sku first. */
import type { DeskProductPage, DeskProductSummary } from "@order-portal/contract";
import { questionName } from "../catalogue/list-cursor.ts";
import { readProducts, type SoldProduct } from "../catalogue/product-facts.ts";
import type { CurrentWorkspace, StaffContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import {
  type ListFilter,
  type NamePlace,
  productsByName,
  productsOfIds,
} from "./desk-list-queries.ts";
import { toBasePrice } from "./desk-product.ts";
import { findTiers } from "./kept-finds.ts";
import { type ListPlace, readListPlace, resolvePlace, writeListPlace } from "./desk-list-place.ts";

/** What is asked for; 50 products a page where it does not say. */
export interface DeskProductsQuestion extends Omit<ListFilter, "workspaceId" | "now"> {
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Up to so many ids are looked up one by one; of more, names are gone through in their order. */
const fewIds = 3000;

/** Reads a page. */
export async function listDeskProducts(
  context: StaffContext,
  { search = "", limit = 50, cursor, ...wanted }: DeskProductsQuestion,
): Promise<DeskProductPage | Refusal> {
  const { store, workspace, now } = context;
  const { state, category, productLine, only } = wanted;
  const name = questionName([
    search,
    state ?? null,
    category ?? null,
    productLine ?? null,
    only ?? null,
  ]);
  const read = cursor === undefined ? { tier: 0, after: null } : readListPlace(name, cursor);
  if (read === null) return refuseCursor();
  const from = await resolvePlace(store, workspace.id, read);
  const filter = { ...wanted, workspaceId: workspace.id, now: now() };
  const tiers = await findTiers(context, search, only === "no_price");

  const found = await take(store, filter, tiers, from, limit + 1);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const products = await readProducts(
    store,
    workspace.id,
    shown.map(({ after }) => after.id),
  );
  return {
    products: shown.flatMap(({ after }) => {
      const product = products.get(after.id);
      return product === undefined ? [] : [toSummary(product, workspace, filter.now)];
    }),
    nextCursor: found.length > limit && last !== undefined ? writeListPlace(name, last) : null,
  };
}

/** So many products from a place on, from tier to tier. */
async function take(
  source: Source,
  filter: ListFilter,
  tiers: readonly (ReadonlySet<number> | null)[],
  from: ListPlace,
  limit: number,
): Promise<(ListPlace & { after: NamePlace })[]> {
  const found: (ListPlace & { after: NamePlace })[] = [];
  for (const [tier, ids] of tiers.entries()) {
    if (tier < from.tier || found.length >= limit) continue;
    const after = tier === from.tier ? from.after : null;
    const places = await takeOf(source, filter, ids, after, limit - found.length);
    found.push(...places.map((place) => ({ tier, after: place })));
  }
  return found;
}

async function takeOf(
  source: Source,
  filter: ListFilter,
  ids: ReadonlySet<number> | null,
  after: NamePlace | null,
  limit: number,
): Promise<NamePlace[]> {
  if (ids === null) return productsByName(source, filter, after, limit);
  if (ids.size === 0) return [];
  if (ids.size <= fewIds) {
    const places = await productsOfIds(source, filter, [...ids]);
    const start = after === null ? 0 : placeBehind(places, after);
    return places.slice(start, start + limit);
  }
  const found: NamePlace[] = [];
  let place = after;
  // They are dense: some hundred names in their order have enough of them, else some thousand.
  for (let step = 500; ; step = Math.min(step * 4, 20_000)) {
    const places = await productsByName(source, filter, place, step);
    found.push(...places.filter(({ id }) => ids.has(id)));
    place = places.at(-1) ?? null;
    if (found.length >= limit || places.length < step) return found.slice(0, limit);
  }
}

/** Where a list goes on behind a product, which may have been renamed or taken away meanwhile. */
function placeBehind(places: readonly NamePlace[], after: NamePlace): number {
  const index = places.findIndex(({ id }) => id === after.id);
  if (index >= 0) return index + 1;
  const behind = places.findIndex(({ sortName }) => sortName > after.sortName);
  return behind < 0 ? places.length : behind;
}

function toSummary(
  product: SoldProduct,
  workspace: CurrentWorkspace,
  now: number,
): DeskProductSummary {
  const { sku, name, category, productLine, imageUrl, active, newUntil, stock } = product;
  const units = product.units.filter((unit) => unit.active);
  const priced = units.find(({ price }) => price !== null);
  return {
    sku,
    name,
    category,
    productLine,
    imageUrl,
    active,
    isNew: newUntil !== null && now < newUntil,
    stock,
    price: priced === undefined ? null : toListPrice(priced, workspace),
    unitCount: units.length,
  };
}

function toListPrice(
  { unit, label, price }: SoldProduct["units"][number],
  workspace: CurrentWorkspace,
): DeskProductSummary["price"] {
  return price === null ? null : { unit, label, unitPrice: toBasePrice(price, workspace) };
}

function refuseCursor(): Refusal {
  const detail = "This cursor is of another list: begin at the first page.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/cursor", code: "invalid", detail }],
  });
}
