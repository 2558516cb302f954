/**
 * Stock as it is at this moment. Each change of it raises a revision, with which every request comes
 * anyway: until then what was read holds, and is not read again.
 */
import type { CurrentWorkspace } from "../context.ts";
import { type Source, listOf, statement } from "../database/statement.ts";
import type { Store } from "../database/store.ts";
import type { Catalogue, WorkspaceContext } from "./catalogue.ts";

/** Stock in base units by product; null where it is not tracked. */
export type Stock = ReadonlyMap<number, number | null>;

/** What has been read of a workspace's stock at one state of it. */
interface Look {
  readonly catalogueRevision: number;
  readonly stockRevision: number;
  readonly stock: Map<number, number | null>;
}

const looks = new WeakMap<Store, Map<number, Look>>();
/** The workspaces whose stock is kept, so that they never outgrow their bound. */
const mostLooks = 100;

/**
 * The stock of these products. A transaction, given as the source, sees with its own eyes.
 */
export async function readStock(
  { store, workspace }: WorkspaceContext,
  ids: readonly number[],
  source: Source = store,
): Promise<Stock> {
  if (ids.length === 0) return new Map();
  if (source !== store) return new Map(await read(source, ids));
  const { stock } = lookOf(store, workspace);
  const unknown = ids.filter((id) => !stock.has(id));
  // What is read now may be of a later state than the look: then the next request begins anew.
  if (unknown.length > 0) for (const [id, left] of await read(store, unknown)) stock.set(id, left);
  return stock;
}

/** The look at the workspace's present state, or at a later one. */
function lookOf(store: Store, workspace: CurrentWorkspace): Look {
  let kept = looks.get(store);
  if (kept === undefined) {
    kept = new Map();
    looks.set(store, kept);
  }
  const { id, catalogueRevision, stockRevision } = workspace;
  let look = kept.get(id);
  const isPast =
    look === undefined ||
    look.catalogueRevision < catalogueRevision ||
    (look.catalogueRevision === catalogueRevision && look.stockRevision < stockRevision);
  if (look === undefined || isPast) {
    look = { catalogueRevision, stockRevision, stock: new Map() };
    if (kept.size >= mostLooks) kept.clear();
    kept.set(id, look);
  }
  return look;
}

/** Stock by rank in one catalogue, and the revision that each was read at. */
interface RankedStock {
  readonly stock: Float64Array;
  readonly readAt: Float64Array;
}

const rankedStocks = new WeakMap<Catalogue, RankedStock>();

/**
 * The stock of products of a catalogue by their ranks: neighbours stand side by side, so that a page
 * touches few places of memory. Gives a function that tells it, null where it is not tracked.
 */
export async function readStockByRank(
  { store, workspace: { stockRevision } }: WorkspaceContext,
  catalogue: Catalogue,
  ranks: readonly number[],
): Promise<(rank: number) => number | null> {
  let ranked = rankedStocks.get(catalogue);
  if (ranked === undefined) {
    const { length } = catalogue.ids;
    ranked = { stock: new Float64Array(length), readAt: new Float64Array(length) };
    rankedStocks.set(catalogue, ranked);
  }
  const { stock, readAt } = ranked;
  const unknown = ranks.filter((rank) => (readAt[rank] ?? 0) < stockRevision);
  if (unknown.length > 0) {
    const ids = unknown.map((rank) => catalogue.ids[rank] ?? 0);
    const left = new Map(await read(store, ids));
    for (const [index, rank] of unknown.entries()) {
      stock[rank] = left.get(ids[index] ?? 0) ?? untracked;
      // What is read now may be of a later state than the revision: then it is read once more.
      readAt[rank] = stockRevision;
    }
  }
  return (rank) => {
    const left = stock[rank] ?? untracked;
    return left === untracked ? null : left;
  };
}

const untracked = -1;

const stockOf = statement<{ id: number; stock: number | null }>(
  (d) => `select id, stock from products where ${d.isOneOf("id")}`,
);

async function read(
  source: Source,
  ids: readonly number[],
): Promise<(readonly [number, number | null])[]> {
  const rows = await stockOf(source, listOf(ids));
  return rows.map(({ id, stock }) => [id, stock]);
}
