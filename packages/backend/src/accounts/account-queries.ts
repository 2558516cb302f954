/** The queries of buyers' accounts and their one-time links. */
import { contactPermissions, type ContactRole } from "@order-portal/contract";
import type { NewRow, Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import type { Connection } from "../database/store.ts";
import { hashSecret } from "../sessions/secret.ts";
import { foldEmail } from "../staff/staff-queries.ts";

/** How many one-time links of one account are good at a time. */
const linksAtOnce = 3;

/** The account of an address in a workspace, invitations left out. */
export function findAccount(
  db: Connection,
  workspaceId: number,
  email: string,
): Promise<Row<"accounts"> | undefined> {
  return db
    .selectFrom("accounts")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", foldEmail(email))
    .where("state", "<>", "invited")
    .executeTakeFirst();
}

/** An account by its id, locked until the transaction ends. */
export function lockAccount(
  { db, engine }: Source,
  workspaceId: number,
  id: number,
): Promise<Row<"accounts"> | undefined> {
  const query = db
    .selectFrom("accounts")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id);
  return (engine === "postgres" ? query.forUpdate() : query).executeTakeFirst();
}

/** Makes an account; undefined where the address has one. */
export async function insertAccount(
  db: Connection,
  account: NewRow<"accounts">,
): Promise<number | undefined> {
  const row = await db
    .insertInto("accounts")
    .values({ ...account, email: foldEmail(account.email) })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** Gives an account another role, which counts in its sessions from the next request on. */
export async function setAccountRole(db: Connection, id: number, role: ContactRole): Promise<void> {
  await db.updateTable("accounts").set({ role }).where("id", "=", id).execute();
  await db
    .updateTable("sessions")
    .set({ permissions: contactPermissions[role].join(" ") })
    .where("account_id", "=", id)
    .execute();
}

/** Deletes an account with all that leads into it; lock it first. */
export async function deleteAccount(db: Connection, id: number): Promise<void> {
  await db.deleteFrom("sessions").where("account_id", "=", id).execute();
  await db.deleteFrom("account_links").where("account_id", "=", id).execute();
  await db.deleteFrom("account_emails").where("account_id", "=", id).execute();
  await db
    .updateTable("registrations")
    .set({ account_id: null })
    .where("account_id", "=", id)
    .execute();
  await db.deleteFrom("accounts").where("id", "=", id).execute();
}

/**
 * Writes a one-time link, and tells whether it did. Where some are good still it does not: whoever
 * asks again and again neither floods a mailbox nor ends the link that its owner is about to use.
 */
export async function insertAccountLink(
  db: Connection,
  link: NewRow<"account_links">,
  now: number,
): Promise<boolean> {
  await db
    .deleteFrom("account_links")
    .where("account_id", "=", link.account_id)
    .where("expires_at", "<=", now)
    .execute();
  const good = await db
    .selectFrom("account_links")
    .select("secret_hash")
    .where("account_id", "=", link.account_id)
    .limit(linksAtOnce)
    .execute();
  if (good.length >= linksAtOnce) return false;
  await db.insertInto("account_links").values(link).execute();
  return true;
}

/** The account of a one-time link that is still good, and the name of its customer. */
export function findAccountLink(db: Connection, workspaceId: number, secret: string, now: number) {
  return db
    .selectFrom("account_links")
    .innerJoin("accounts", "accounts.id", "account_links.account_id")
    .innerJoin("customers", "customers.id", "accounts.customer_id")
    .selectAll("accounts")
    .select("customers.name as customer_name")
    .where("account_links.secret_hash", "=", hashSecret(secret))
    .where("account_links.expires_at", ">", now)
    .where("accounts.workspace_id", "=", workspaceId)
    .where("customers.blocked", "=", 0)
    .executeTakeFirst();
}

/** Uses a one-time link up; whether it was still there. */
export async function takeAccountLink(db: Connection, secret: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("account_links")
    .where("secret_hash", "=", hashSecret(secret))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends every one-time link of an account. */
export async function deleteAccountLinks(db: Connection, accountId: number): Promise<void> {
  await db.deleteFrom("account_links").where("account_id", "=", accountId).execute();
}

/** Remembers that an address was removed from a customer, so that being on file lets nobody in. */
export async function noteRemoved(
  db: Connection,
  customerId: number,
  email: string,
  now: number,
): Promise<void> {
  await db
    .insertInto("removed_contacts")
    .values({ customer_id: customerId, email: foldEmail(email), removed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Forgets it, once somebody who may lets the address in again. */
export async function forgetRemoved(
  db: Connection,
  customerId: number,
  email: string,
): Promise<void> {
  await db
    .deleteFrom("removed_contacts")
    .where("customer_id", "=", customerId)
    .where("email", "=", foldEmail(email))
    .execute();
}
