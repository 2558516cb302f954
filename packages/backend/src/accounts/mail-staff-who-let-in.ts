/** Tells staff by mail that somebody waits for an account. */
import { rolePermissions, type StaffRole } from "@order-portal/contract";
import type { AppContext, CurrentWorkspace } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import type { Connection } from "../database/store.ts";
import { queueMails } from "../outbox/queue-mail.ts";
import { deskPage } from "../staff/desk-link.ts";
import { registrationWaits } from "./account-mail.ts";
import { companyOf } from "./make-customer.ts";

/** How many of the staff are told at most. */
const mostStaff = 100;

/** The roles that may let somebody in. */
const roles = (Object.keys(rolePermissions) as StaffRole[]).filter((role) =>
  // Its own keys.
  rolePermissions[role].some((permission) => permission === "desk:customers"),
);

/** Puts a mail for each into the outbox, once for a registration. */
export async function mailStaffWhoLetIn(
  { config, now, workspace }: AppContext & { workspace: CurrentWorkspace },
  { db }: Source,
  registration: Row<"registrations">,
): Promise<void> {
  const { id, name, email, customer_number: number } = registration;
  const company = companyOf(registration);
  const as =
    company === null
      ? await nameCustomer(db, workspace.id, number ?? "")
      : `for ${company.name}, a new customer`;
  const facts = { name, email, as, page: deskPage(config, "#/customers/registrations") };
  const told = await listTold(db, workspace.id);
  const mails = told.map((staff) => ({
    workspaceId: workspace.id,
    type: "account.waiting",
    subject: { kind: "account", name: email } as const,
    mail: registrationWaits(workspace, staff.email, facts),
    key: `waits_${id}_${staff.id}`,
  }));
  await queueMails(db, mails, now());
}

/** Whom somebody wants to act for, by the number that was typed. */
async function nameCustomer(db: Connection, workspaceId: number, number: string): Promise<string> {
  const customer = await db
    .selectFrom("customers")
    .select("name")
    .where("workspace_id", "=", workspaceId)
    .where("number", "=", number)
    .executeTakeFirst();
  return customer === undefined
    ? `with the number ${number}, which no customer has`
    : `for ${customer.name}, customer ${number}`;
}

/** Those who may and want to be told of what comes in; where there is none of them, the owners. */
async function listTold(db: Connection, workspaceId: number) {
  const staff = await db
    .selectFrom("staff")
    .select(["id", "email", "role", "new_order_mail"])
    .where("workspace_id", "=", workspaceId)
    .where("active", "=", 1)
    .where("role", "in", roles)
    .orderBy("id")
    .limit(mostStaff)
    .execute();
  const willing = staff.filter(({ new_order_mail: wants }) => wants === 1);
  return willing.length > 0 ? willing : staff.filter(({ role }) => role === "owner");
}
