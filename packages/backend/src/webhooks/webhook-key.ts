/** The key that endpoints' secrets are made of; all processes over one database share it. */
import type { Store } from "../database/store.ts";
import { sharedKey } from "../database/shared-key.ts";

const keys = new WeakMap<Store, Promise<Uint8Array>>();

/** Reads the key once for each store. */
export function webhookKey(store: Store): Promise<Uint8Array> {
  let key = keys.get(store);
  if (key === undefined) {
    key = sharedKey(store, "webhooks").catch((error: unknown) => {
      keys.delete(store);
      throw error;
    });
    keys.set(store, key);
  }
  return key;
}
