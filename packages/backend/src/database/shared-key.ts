/** Keys that all processes over one database share. */
import { randomBytes } from "node:crypto";
import type { Store } from "./store.ts";

/** The key of a name, made by whoever asks first. */
export async function sharedKey(store: Store, name: string): Promise<Uint8Array> {
  const { secret } = await store.transaction(async (db) => {
    await db
      .insertInto("server_keys")
      .values({ name, secret: randomBytes(32).toString("base64url") })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    return db
      .selectFrom("server_keys")
      .select("secret")
      .where("name", "=", name)
      .executeTakeFirstOrThrow();
  });
  return Buffer.from(secret, "base64url");
}
