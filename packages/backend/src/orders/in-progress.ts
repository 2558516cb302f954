/** Submissions that are being carried out now, so that the same one is not begun twice. */
import { type Source, statement } from "../database/statement.ts";
import type { Store } from "../database/store.ts";

const running = new WeakMap<Store, Set<string>>();

/**
 * Carries out `work` unless the same name is being worked on in this process: undefined then.
 */
export async function unlessRunning<T>(
  store: Store,
  name: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  let names = running.get(store);
  if (names === undefined) {
    names = new Set();
    running.set(store, names);
  }
  if (names.has(name)) return undefined;
  names.add(name);
  try {
    return await work();
  } finally {
    names.delete(name);
  }
}

const tryLock = statement<{ taken: boolean }>(
  () => `select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as taken`,
);

/**
 * Claims a name until the transaction ends; false where another process works on it. On SQLite the
 * transaction itself keeps others out.
 */
export async function claim(source: Source, name: string): Promise<boolean> {
  if (source.engine === "sqlite") return true;
  const [lock] = await tryLock(source, name);
  return lock?.taken === true;
}
