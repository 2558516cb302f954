/** Staff let somebody in who wants an account, or do not. */
import type { Registration } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { linkPage } from "../links/link-page.ts";
import { queueMails, type QueuedMail } from "../outbox/queue-mail.ts";
import { registrationApproved, registrationRefused } from "./account-mail.ts";
import { deleteAccount, forgetRemoved, lockAccount } from "./account-queries.ts";
import { bindAccount } from "./bind-account.ts";
import { readRegistration } from "./list-registrations.ts";
import { companyOf, makeCustomer } from "./make-customer.ts";

/** Lets somebody in: the account counts, and a mail says so. */
export async function approveRegistration(
  context: StaffContext,
  id: string,
  { customer: chosen }: { customer?: string | undefined },
): Promise<Registration | Refusal> {
  const { store, workspace } = context;
  const refused = await transactionUnlessRefused(store, async (source) => {
    const { db } = source;
    const found = await lockPending(source, context, id);
    if (isRefusal(found)) return found;
    const customerId = await customerFor(source, context, found, chosen);
    if (isRefusal(customerId)) return customerId;
    await forgetRemoved(db, customerId, found.email);
    await bindAccount(source, found.account_id, customerId, found.discount_code);
    await decide(source, context, found, { state: "approved", customer_id: customerId });
    const customer = await db
      .selectFrom("customers")
      .select(["number", "name"])
      .where("id", "=", customerId)
      .executeTakeFirstOrThrow();
    await keepContact(source, customerId, found);
    await writeAudit(db, context, {
      action: "registration.approved",
      subject: { kind: "customer", name: customer.number },
      detail: { email: found.email, given: found.customer_number },
    });
    const facts = { customer: customer.name, page: linkPage(context) };
    await tell(source, context, {
      type: "account.approved",
      mail: registrationApproved(workspace, found.email, facts),
      subject: { kind: "customer", name: customer.number },
    });
    return null;
  });
  return isRefusal(refused) ? refused : readRegistration(context, id);
}

/** Refuses somebody: the account goes, and a mail says why. They may register again. */
export async function refuseRegistration(
  context: StaffContext,
  id: string,
  { reason }: { reason: string },
): Promise<Registration | Refusal> {
  const { store, workspace } = context;
  const refused = await transactionUnlessRefused(store, async (source) => {
    const found = await lockPending(source, context, id);
    if (isRefusal(found)) return found;
    await decide(source, context, found, { state: "refused", reason });
    await deleteAccount(source.db, found.account_id);
    await writeAudit(source.db, context, {
      action: "registration.refused",
      subject: { kind: "registration", name: found.email },
      detail: { reason, given: found.customer_number },
    });
    await tell(source, context, {
      type: "account.refused",
      mail: registrationRefused(workspace, found.email, reason),
      subject: { kind: "account", name: found.email },
    });
    return null;
  });
  return isRefusal(refused) ? refused : readRegistration(context, id);
}

type Pending = Row<"registrations"> & { account_id: number };

/** A registration that waits, locked with its account; one that was decided already is refused. */
async function lockPending(
  source: Source,
  { workspace }: StaffContext,
  id: string,
): Promise<Pending | Refusal> {
  const { db, engine } = source;
  const query = db
    .selectFrom("registrations")
    .selectAll()
    .where("workspace_id", "=", workspace.id)
    .where("state", "<>", "unconfirmed")
    .where("id", "=", Number(id));
  const row = await (engine === "postgres" ? query.forUpdate() : query).executeTakeFirst();
  if (row === undefined) return refuse("not_found", "There is no such registration.");
  const account =
    row.account_id === null ? undefined : await lockAccount(source, workspace.id, row.account_id);
  if (row.state !== "pending" || account?.state !== "pending") {
    return refuse("record_changed", "Somebody else has decided it meanwhile: look at it again.");
  }
  return { ...row, account_id: account.id };
}

/** The customer that the account is to act for. */
async function customerFor(
  source: Source,
  context: StaffContext,
  registration: Pending,
  chosen: string | undefined,
): Promise<number | Refusal> {
  const company = companyOf(registration);
  if (company !== null) return makeCustomer(source, context, registration, company, chosen);
  const number = chosen ?? registration.customer_number ?? "";
  const row = await source.db
    .selectFrom("customers")
    .select("id")
    .where("workspace_id", "=", context.workspace.id)
    .where("number", "=", number)
    .executeTakeFirst();
  if (row !== undefined) return row.id;
  const detail = `There is no customer with the number ${number}.`;
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/customer", code: "invalid", detail }],
  });
}

const decide = (
  { db }: Source,
  { now }: StaffContext,
  { id }: Pending,
  values: Partial<Pick<Row<"registrations">, "state" | "customer_id" | "reason">>,
) =>
  db
    .updateTable("registrations")
    .set({ ...values, decided_at: now() })
    .where("id", "=", id)
    .execute();

const tell = (
  { db }: Source,
  { workspace, now }: StaffContext,
  mail: Omit<QueuedMail, "workspaceId">,
) => queueMails(db, [{ workspaceId: workspace.id, ...mail }], now());

/** The address is on file from now on; one that is there already stays as it is. */
async function keepContact({ db }: Source, customerId: number, { name, email }: Pending) {
  const contacts = await db
    .selectFrom("customer_contacts")
    .select(["position", "email"])
    .where("customer_id", "=", customerId)
    .execute();
  if (contacts.some((contact) => contact.email?.toLowerCase() === email)) return;
  const position = Math.max(-1, ...contacts.map((contact) => contact.position)) + 1;
  await db
    .insertInto("customer_contacts")
    .values({ customer_id: customerId, position, name, email, phone: null, role: "" })
    .execute();
}
