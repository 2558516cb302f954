/**
 * Told within one process that somebody's access has ended or changed, so that answers that go on
 * look at once whether they still may, and not with their next heartbeat. Other processes over the
 * same database find out by the heartbeat.
 */
import type { Store } from "../database/store.ts";

const listenersOf = new WeakMap<Store, Set<() => void>>();

/** Calls `listener` after each change of anybody's access; answers what ends it. */
export function onAccessChange(store: Store, listener: () => void): () => void {
  const listeners = listenersOf.get(store) ?? new Set();
  listenersOf.set(store, listeners.add(listener));
  return () => void listeners.delete(listener);
}

/** Says so, once the change is stored. */
export function tellAccessChange(store: Store): void {
  for (const listener of listenersOf.get(store) ?? []) listener();
}
