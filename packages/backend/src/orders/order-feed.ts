/**
 * What comes in and changes, told to those who watch. One look at the database in half a second for
 * all watchers of this process, and none while nobody watches: it works the same with one process
 * and with many, on both engines, and a look costs less than a request.
 */
import { type Source, listOf, statement } from "../database/statement.ts";
import type { Store } from "../database/store.ts";

/** Told that a workspace's order revision has grown to this. */
type Listener = (revision: number) => void;

/** The watched workspaces of one store. */
interface Feed {
  readonly listeners: Map<number, Set<Listener>>;
  readonly seen: Map<number, number>;
  timer: ReturnType<typeof setInterval> | undefined;
}

const feeds = new WeakMap<Store, Feed>();

/** How often is looked, in milliseconds. */
const lookEvery = 500;

const revisionsOf = statement<{ id: number; order_revision: number }>(
  (d) => `select id, order_revision from workspaces where ${d.isOneOf("id")}`,
);

/** The order revision of a workspace now. */
export async function readOrderRevision(source: Source, workspaceId: number): Promise<number> {
  const [row] = await revisionsOf(source, listOf([workspaceId]));
  return row?.order_revision ?? 0;
}

/** Calls `listener` whenever orders of the workspace have come in or changed; answers what ends it. */
export function listen(store: Store, workspaceId: number, listener: Listener): () => void {
  let feed = feeds.get(store);
  if (feed === undefined) {
    feed = { listeners: new Map(), seen: new Map(), timer: undefined };
    feeds.set(store, feed);
  }
  const { listeners, seen } = feed;
  const those = listeners.get(workspaceId) ?? new Set<Listener>();
  listeners.set(workspaceId, those.add(listener));
  start(store, feed);
  return () => {
    those.delete(listener);
    if (those.size > 0) return;
    listeners.delete(workspaceId);
    seen.delete(workspaceId);
    if (listeners.size > 0) return;
    clearInterval(feed.timer);
    feed.timer = undefined;
  };
}

function start(store: Store, feed: Feed): void {
  let isLooking = false;
  feed.timer ??= setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look(store, feed).finally(() => (isLooking = false));
  }, lookEvery).unref();
}

/** A look that fails is made up for by the next one. */
async function look(store: Store, { listeners, seen }: Feed): Promise<void> {
  const rows = await revisionsOf(store, listOf([...listeners.keys()])).catch(() => []);
  for (const { id, order_revision } of rows) {
    if (seen.get(id) === order_revision) continue;
    seen.set(id, order_revision);
    for (const listener of listeners.get(id) ?? []) listener(order_revision);
  }
}
