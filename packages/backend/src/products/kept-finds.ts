/**
 * What the desk's list was asked to find, kept for as long as the catalogue stays as it is: the next
 * page, and the next letter taken back, need not look for it anew.
 */
import { boundedCache, type BoundedCache } from "../catalogue/bounded-cache.ts";
import type { WorkspaceContext } from "../catalogue/catalogue.ts";
import type { Store } from "../database/store.ts";
import { idsWithoutPrice } from "./desk-list-queries.ts";
import { intersection, searchDeskProducts } from "./search-desk-products.ts";

type Tier = ReadonlySet<number>;

/** The ids kept, of all workspaces together; each takes some 40 bytes. */
const idsBound = 400_000;

const finds = new WeakMap<Store, BoundedCache<readonly Tier[] | null>>();

/**
 * The tiers of products that a search finds, and that lack a price where only these are asked for.
 * One tier of null stands for every product.
 */
export async function findTiers(
  context: WorkspaceContext,
  search: string,
  isWithoutPrice: boolean,
): Promise<readonly (Tier | null)[]> {
  const { store, workspace } = context;
  const found = await keep(context, `search ${search}`, () =>
    searchDeskProducts(store, workspace.id, search),
  );
  if (!isWithoutPrice) return found ?? [null];
  const unpriced = await keep(context, "without price", async () => [
    await idsWithoutPrice(store, workspace.id),
  ]);
  const [lacking = new Set<number>()] = unpriced ?? [];
  return found?.map((tier) => intersection(tier, lacking)) ?? [lacking];
}

function keep(
  { store, workspace, now }: WorkspaceContext,
  what: string,
  find: () => Promise<readonly Tier[] | null>,
): Promise<readonly Tier[] | null> {
  let kept = finds.get(store);
  if (kept === undefined) {
    kept = boundedCache(idsBound);
    finds.set(store, kept);
  }
  const key = `${String(workspace.id)} ${what}`;
  return kept.get({ key, version: workspace.catalogueRevision, now: now() }, async () => {
    const value = await find();
    const count = value?.reduce((sum, { size }) => sum + size, 0) ?? 0;
    return { value, weight: count + 10 };
  });
}
