/** Writes a customer's portal link, a first one or one in place of another. */
import type { AppContext } from "../context.ts";
import type { Connection } from "../database/store.ts";
import { hashSecret, makeSecret } from "../sessions/secret.ts";
import { deleteSessionsOfLink } from "../sessions/session-queries.ts";
import { deleteCode } from "./link-queries.ts";

/** Whose link, and the id of the one that there is; null where there is none. */
export interface LinkOwner {
  readonly workspaceId: number;
  readonly customerId: number;
  readonly linkId: number | null;
}

/**
 * Makes a secret and keeps its hash. An earlier link is good no more, and every session that it
 * opened ends with its next request; the cart is the customer's, and stays.
 */
export async function putLink(
  { now }: Pick<AppContext, "now">,
  db: Connection,
  { workspaceId, customerId, linkId }: LinkOwner,
): Promise<string> {
  const secret = makeSecret();
  if (linkId !== null) {
    await deleteSessionsOfLink(db, linkId);
    await deleteCode(db, linkId);
  }
  const values = { secret_hash: hashSecret(secret), created_at: now(), last_used_at: null };
  await db
    .insertInto("portal_links")
    .values({ workspace_id: workspaceId, customer_id: customerId, ...values })
    .onConflict((conflict) => conflict.column("customer_id").doUpdateSet(values))
    .execute();
  return secret;
}
