/** The queries of portal links and their codes. */
import type { Connection } from "../database/store.ts";
import { hashSecret } from "../sessions/secret.ts";

/** A living link: its customer is there and may order. */
export interface PortalLink {
  readonly id: number;
  readonly customerId: number;
  readonly customerNumber: string;
  readonly customerName: string;
  /** How many orders the customer has, drafts not counted. */
  readonly orderCount: number;
  /** The address on file, for the code of strict security. */
  readonly email: string | null;
}

/** The link of a secret in a workspace. One of a blocked customer is as unknown as any other. */
export async function findLink(
  db: Connection,
  workspaceId: number,
  secret: string,
): Promise<PortalLink | undefined> {
  return db
    .selectFrom("portal_links")
    .innerJoin("customers", "customers.id", "portal_links.customer_id")
    .select([
      "portal_links.id",
      "customers.id as customerId",
      "customers.number as customerNumber",
      "customers.name as customerName",
      "customers.order_count as orderCount",
      "customers.email",
    ])
    .where("portal_links.secret_hash", "=", hashSecret(secret))
    .where("portal_links.workspace_id", "=", workspaceId)
    .where("customers.blocked", "=", 0)
    .executeTakeFirst();
}

/** Notes that a link has opened a session. */
export async function noteUse(db: Connection, linkId: number, now: number): Promise<void> {
  await db
    .updateTable("portal_links")
    .set({ last_used_at: now })
    .where("id", "=", linkId)
    .execute();
}

/** Keeps a link's code; an earlier one is good no more. */
export async function replaceCode(
  db: Connection,
  linkId: number,
  codeHash: string,
  expiresAt: number,
): Promise<void> {
  const values = { code_hash: codeHash, expires_at: expiresAt, attempts: 0 };
  await db
    .insertInto("link_codes")
    .values({ link_id: linkId, ...values })
    .onConflict((conflict) => conflict.column("link_id").doUpdateSet(values))
    .execute();
}

/** Counts a try of a link's code and gives it back; undefined where none is good any more. */
export async function tryCode(
  db: Connection,
  linkId: number,
  tries: number,
  now: number,
): Promise<{ code_hash: string } | undefined> {
  return db
    .updateTable("link_codes")
    .set((e) => ({ attempts: e("attempts", "+", 1) }))
    .where("link_id", "=", linkId)
    .where("attempts", "<", tries)
    .where("expires_at", ">", now)
    .returning("code_hash")
    .executeTakeFirst();
}

/** Throws a link's code away: it has served. */
export async function deleteCode(db: Connection, linkId: number): Promise<void> {
  await db.deleteFrom("link_codes").where("link_id", "=", linkId).execute();
}

/** A customer whose link may be made, with the link that there is. */
export interface OwnerRow {
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly email: string | null;
  readonly blocked: number;
  readonly link_id: number | null;
  readonly secret_hash: string | null;
}

/** The customers of these numbers, by number. */
export async function findLinkOwners(
  db: Connection,
  workspaceId: number,
  numbers: readonly string[],
): Promise<Map<string, OwnerRow>> {
  const rows = await db
    .selectFrom("customers")
    .leftJoin("portal_links", "portal_links.customer_id", "customers.id")
    .select([
      "customers.id",
      "customers.number",
      "customers.name",
      "customers.email",
      "customers.blocked",
      "portal_links.id as link_id",
      "portal_links.secret_hash",
    ])
    .where("customers.workspace_id", "=", workspaceId)
    .where("customers.number", "in", [...numbers])
    .execute();
  return new Map(rows.map((row) => [row.number, row]));
}
