/** Sessions that need not be read again, because nothing at all has been committed since. */
import type { Store } from "../database/store.ts";
import { findSession, type SessionRow } from "./session-queries.ts";

/** How many sessions are kept between two commits. */
const maximumKept = 5000;

interface Known {
  readonly version: number;
  readonly rows: Map<string, SessionRow>;
}

const kept = new WeakMap<Store, Known>();

/** The session of a token as it is now, with its workspace, and its customer or member of staff. */
export async function findKnownSession(
  store: Store,
  tokenHash: string,
): Promise<SessionRow | undefined> {
  const version = store.version();
  if (version === null) return findSession(store, tokenHash);
  const { rows } = knownAt(store, version);
  const known = rows.get(tokenHash);
  if (known !== undefined) return known;
  const row = await findSession(store, tokenHash);
  if (row !== undefined) {
    if (rows.size >= maximumKept) rows.clear();
    rows.set(tokenHash, row);
  }
  return row;
}

function knownAt(store: Store, version: number): Known {
  let known = kept.get(store);
  if (known?.version !== version) {
    known = { version, rows: new Map() };
    kept.set(store, known);
  }
  return known;
}
