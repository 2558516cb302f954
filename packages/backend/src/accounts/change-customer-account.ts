/** Staff close the account of somebody who signs in for a customer, or sign them out. */
import type { ContactRole, CustomerAccount } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { findCustomerId } from "../customers/customer-queries.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { deleteSessionsOfAccount } from "../sessions/session-queries.ts";
import { deleteAccountLinks, lockAccount, setAccountRole } from "./account-queries.ts";
import { countSessions, toCustomerAccount } from "./customer-accounts.ts";

/** Where an account is found: the customer is named with it, so that no id leads to another's. */
interface Place {
  readonly number: string;
  readonly id: string;
}

interface Change {
  readonly closed?: boolean | undefined;
  readonly role?: ContactRole | undefined;
}

/** Closes an account, opens it again, or gives it another role; what is so already stays unsaid. */
export async function updateCustomerAccount(
  context: StaffContext,
  place: Place,
  { closed, role }: Change,
): Promise<CustomerAccount | Refusal> {
  return transactionUnlessRefused(context.store, async (source) => {
    const { db } = source;
    const found = await lockOfCustomer(source, context, place);
    if (isRefusal(found)) return found;
    if (found.state === "invited" && closed !== undefined) {
      return refuse("account_invited", "An invitation is taken back by who sent it.");
    }
    let { state } = found;
    if (closed === true && state === "active") {
      state = "closed";
      await closeAccount(db, found.id);
      await note(source, context, place, found, { action: "customer_account.closed" });
    }
    if (closed === false && state === "closed") {
      state = "active";
      await db.updateTable("accounts").set({ state }).where("id", "=", found.id).execute();
      await note(source, context, place, found, { action: "customer_account.reopened" });
    }
    if (role !== undefined && role !== found.role) {
      await setAccountRole(db, found.id, role);
      await note(source, context, place, found, {
        action: "customer_account.role_changed",
        detail: { from: found.role, to: role },
      });
    }
    const sessions = await countSessions(db, [found.id], context.now());
    const now = { ...found, state, role: role ?? found.role };
    return toCustomerAccount(now, sessions.get(found.id) ?? 0);
  });
}

/** Ends every session of an account. */
export async function signOutCustomerAccount(
  context: StaffContext,
  place: Place,
): Promise<Refusal | undefined> {
  const outcome = await transactionUnlessRefused(context.store, async (source) => {
    const found = await lockOfCustomer(source, context, place);
    if (isRefusal(found)) return found;
    await deleteSessionsOfAccount(source.db, found.id);
    await note(source, context, place, found, { action: "customer_account.signed_out" });
    return null;
  });
  return isRefusal(outcome) ? outcome : undefined;
}

/** Nothing leads into a closed account: neither a session, nor a link, nor an address to come. */
async function closeAccount(db: Source["db"], id: number): Promise<void> {
  await db.updateTable("accounts").set({ state: "closed" }).where("id", "=", id).execute();
  await deleteSessionsOfAccount(db, id);
  await deleteAccountLinks(db, id);
  await db.deleteFrom("account_emails").where("account_id", "=", id).execute();
}

async function lockOfCustomer(
  source: Source,
  { workspace }: StaffContext,
  { number, id }: Place,
): Promise<Row<"accounts"> | Refusal> {
  const customerId = await findCustomerId(source.db, workspace.id, number);
  const account =
    customerId === undefined ? undefined : await lockAccount(source, workspace.id, Number(id));
  return account?.customer_id === customerId && account !== undefined
    ? account
    : refuse("not_found", "There is no such account of this customer.");
}

type Noted = Pick<Parameters<typeof writeAudit>[2], "action" | "detail">;

const note = (
  { db }: Source,
  context: StaffContext,
  { number }: Place,
  { email }: Row<"accounts">,
  { action, detail }: Noted,
) =>
  writeAudit(db, context, {
    action,
    subject: { kind: "customer", name: number },
    detail: { email, ...detail },
  });
