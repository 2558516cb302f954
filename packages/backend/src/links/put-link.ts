/** Writes a customer's portal link, a first one or one in place of another. */
import type { AppContext } from "../context.ts";
import type { Connection } from "../database/store.ts";
import { dropSecretMail } from "../outbox/queue-secret-mail.ts";
import { hashSecret, makeSecret } from "../sessions/secret.ts";
import { deleteSessionsOfLink } from "../sessions/session-queries.ts";
import { deleteCode } from "./link-queries.ts";

/** What the mail that brings a link is about. */
export const mailOfLink = (number: string) =>
  ({ type: "link.sent", subject: { kind: "customer", name: number } }) as const;

/** What the mail that brings a link's code is about. */
export const mailOfCode = (number: string) =>
  ({ type: "link.code", subject: { kind: "customer", name: number } }) as const;

/** Whose link, and the id of the one that there is; null where there is none. */
export interface LinkOwner {
  readonly workspaceId: number;
  readonly customerId: number;
  readonly customerNumber: string;
  readonly linkId: number | null;
}

/**
 * Makes a secret and keeps its hash. An earlier link is good no more, and every session that it
 * opened ends with its next request; the cart is the customer's, and stays.
 */
export async function putLink(
  { now }: Pick<AppContext, "now">,
  db: Connection,
  { workspaceId, customerId, customerNumber, linkId }: LinkOwner,
): Promise<string> {
  const secret = makeSecret();
  if (linkId !== null) {
    await deleteSessionsOfLink(db, linkId);
    await deleteCode(db, linkId);
    // A mail that has not gone out yet would bring a link that is good no more.
    await dropSecretMail(db, { workspaceId, ...mailOfLink(customerNumber) }, now());
    await dropSecretMail(db, { workspaceId, ...mailOfCode(customerNumber) }, now());
  }
  const values = { secret_hash: hashSecret(secret), created_at: now(), last_used_at: null };
  await db
    .insertInto("portal_links")
    .values({ workspace_id: workspaceId, customer_id: customerId, ...values })
    .onConflict((conflict) => conflict.column("customer_id").doUpdateSet(values))
    .execute();
  return secret;
}
