/** Who may act for a customer: what a contact who decides about it sees and does. */
import type { Contact, ContactList, ContactRole } from "@order-portal/contract";
import type { AccountContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { deleteAccount, noteRemoved, setAccountRole } from "./account-queries.ts";

/** How many may act for one customer, invitations counted. */
export const maximumContacts = 100;

/** A contact on the wire. */
export const toContact = (row: Row<"accounts">, { actor }: AccountContext): Contact => ({
  id: String(row.id),
  name: row.name,
  email: row.email,
  role: row.role,
  state: row.state,
  isSelf: row.id === actor.accountId,
  lastSeenAt: row.last_seen_at === null ? null : new Date(row.last_seen_at).toISOString(),
});

/** All of them. */
export async function listContacts(context: AccountContext): Promise<ContactList> {
  const { db, workspace, actor } = context;
  const rows = await db
    .selectFrom("accounts")
    .selectAll()
    .where("workspace_id", "=", workspace.id)
    .where("customer_id", "=", actor.customer.id)
    .orderBy("email")
    .limit(maximumContacts)
    .execute();
  return { contacts: rows.map((row) => toContact(row, context)) };
}

/** Gives a contact another role, which counts from the next request on. */
export async function updateContact(
  context: AccountContext,
  id: string,
  { role }: { role: ContactRole },
): Promise<Contact | Refusal> {
  return transactionUnlessRefused(context.store, async (source) => {
    const { db } = source;
    const found = await lockOther(source, context, id);
    if (isRefusal(found)) return found;
    await setAccountRole(db, found.id, role);
    return toContact({ ...found, role }, context);
  });
}

/** Ends a contact's account, so that only an invitation or staff bring it back; or an invitation. */
export async function removeContact(
  context: AccountContext,
  id: string,
): Promise<Refusal | undefined> {
  const outcome = await transactionUnlessRefused(context.store, async (source) => {
    const found = await lockOther(source, context, id);
    if (isRefusal(found)) return found;
    if (found.state !== "invited") {
      await noteRemoved(source.db, context.actor.customer.id, found.email, context.now());
    }
    await deleteAccount(source.db, found.id);
    return null;
  });
  return isRefusal(outcome) ? outcome : undefined;
}

/**
 * Another contact of the same customer. All of them are locked, in the same order, so that of two
 * who take each other's rights the second has none left: somebody who decides always stays.
 */
async function lockOther(
  source: Source,
  context: AccountContext,
  id: string,
): Promise<Row<"accounts"> | Refusal> {
  const rows = await lockContacts(source, context);
  const self = rows.find((row) => row.id === context.actor.accountId);
  if (self?.role !== "manager") return refuse("forbidden", "Somebody has taken that from you.");
  const found = rows.find((row) => row.id === Number(id));
  if (found === undefined) return refuse("not_found", "There is no such contact.");
  if (found === self) return refuse("own_account", "Ask another contact who may do that.");
  return found;
}

/** All accounts of the customer, locked until the transaction ends. */
export function lockContacts(
  { db, engine }: Source,
  { workspace, actor }: AccountContext,
): Promise<Row<"accounts">[]> {
  const query = db
    .selectFrom("accounts")
    .selectAll()
    .where("workspace_id", "=", workspace.id)
    .where("customer_id", "=", actor.customer.id)
    .orderBy("id");
  return (engine === "postgres" ? query.forUpdate() : query).execute();
}
