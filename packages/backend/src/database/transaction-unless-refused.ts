/** A transaction that a refusal undoes. */
import { type Refusal, isRefusal } from "../http/refusal.ts";
import type { Source } from "./statement.ts";
import type { Store } from "./store.ts";

/** Carries a refusal out of a transaction, which is undone because something was thrown. */
class Undo extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super("The transaction is undone: it was refused.");
    this.refusal = refusal;
  }
}

/** Like `store.transaction`, but what `work` has written is undone when it refuses. */
export async function transactionUnlessRefused<T>(
  store: Store,
  work: (source: Source) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  try {
    return await store.transaction(async (db) => {
      const result = await work({ db, engine: store.engine });
      if (isRefusal(result)) throw new Undo(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Undo) return error.refusal;
    throw error;
  }
}
