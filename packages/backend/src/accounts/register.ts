/** Begins a registration, and sends its code. */
import type { NewCompany, routes } from "@order-portal/contract";
import type { AppContext, CurrentWorkspace } from "../context.ts";
import type { Handler } from "../http/handlers.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { codeLifetime, hashCode, hiddenCode, makeCode } from "../links/link-code.ts";
import { linkPage } from "../links/link-page.ts";
import { queueMails } from "../outbox/queue-mail.ts";
import { queueSecretMail } from "../outbox/queue-secret-mail.ts";
import { hashSecret, makeSecret } from "../sessions/secret.ts";
import { hashPassword } from "../staff/password.ts";
import { foldEmail } from "../staff/staff-queries.ts";
import { callWorkspace } from "../workspaces/call-workspace.ts";
import { accountClosed, accountExists, registrationCode } from "./account-mail.ts";
import { findAccount } from "./account-queries.ts";
import { refusePassword } from "./check-password.ts";
import { findFlow, refuseCompany } from "./registration-flow.ts";
import { findUnconfirmed, insertRegistration } from "./registration-queries.ts";

/**
 * Keeps what was said until the code is entered. An address that has an account does the same work:
 * its owner gets a mail in place of a code, so neither the answer's words nor its time tell. Whether
 * there is a customer of this number is looked up when the code is there.
 */
export const register: Handler<typeof routes.register> = async (
  context,
  { body, foreignOrigin },
) => {
  const workspace = await callWorkspace(context, body.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;
  if (!workspace.settings.accounts.signIn) {
    return refuse("registration_closed", `${workspace.name} will gladly tell you how to order.`);
  }
  const refused =
    (await refusePassword(workspace, body.password, body)) ?? refuseWho(workspace, body);
  if (refused !== null) return refused;
  const password_hash = await hashPassword(body.password);
  const registration = makeSecret();
  const code = makeCode();
  const now = context.now();
  const expiresAt = now + codeLifetime;
  const email = foldEmail(body.email);
  await context.store.transaction(async (db) => {
    await insertRegistration(
      db,
      {
        workspace_id: workspace.id,
        secret_hash: hashSecret(registration),
        state: "unconfirmed",
        email,
        name: body.name,
        password_hash,
        customer_number: body.customerNumber ?? null,
        company: body.company === undefined ? null : JSON.stringify(body.company),
        discount_code: body.discountCode ?? null,
        code_hash: hashCode(registration, code),
        code_expires_at: expiresAt,
        attempts: 0,
        created_at: now,
      },
      now,
    );
    await queueCode({ ...context, db }, workspace, { email, code, expiresAt });
  });
  return { registration, expiresAt: new Date(expiresAt).toISOString() };
};

/** Refuses what is said of the customer as far as everybody may know: whether there is one, nobody. */
function refuseWho(
  workspace: CurrentWorkspace,
  { company }: { company?: NewCompany | undefined },
): Refusal | null {
  if (company !== undefined) return refuseCompany(findFlow(workspace, company.flow), company);
  return workspace.settings.accounts.existingCustomers
    ? null
    : refuse("registration_closed", "Nobody registers by a customer number here.");
}

/** Sends another code. A registration that is not there answers the same. */
export const sendRegistrationCode: Handler<typeof routes.sendRegistrationCode> = async (
  context,
  { body, foreignOrigin },
) => {
  const workspace = await callWorkspace(context, body.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;
  const code = makeCode();
  const expiresAt = context.now() + codeLifetime;
  const { registration: secret } = body;
  await context.store.transaction(async (db) => {
    const found = await findUnconfirmed(db, workspace.id, secret);
    if (found === undefined) return;
    await db
      .updateTable("registrations")
      .set({ code_hash: hashCode(secret, code), code_expires_at: expiresAt, attempts: 0 })
      .where("id", "=", found.id)
      .execute();
    await queueCode({ ...context, db }, workspace, { email: found.email, code, expiresAt });
  });
  return { expiresAt: new Date(expiresAt).toISOString() };
};

/** An address that has an account gets no code: its owner is told instead. One mail in any case. */
async function queueCode(
  context: AppContext,
  workspace: CurrentWorkspace,
  { email, code, expiresAt }: { email: string; code: string; expiresAt: number },
): Promise<void> {
  const { db } = context;
  const state = (await findAccount(db, workspace.id, email))?.state;
  const shared = { workspaceId: workspace.id, subject: { kind: "account", name: email } } as const;
  const now = context.now();
  if (state === "active") {
    const mail = accountExists(workspace, email, linkPage({ ...context, workspace }));
    return queueMails(db, [{ ...shared, type: "account.exists", mail }], now);
  }
  if (state === "closed") {
    const mail = accountClosed(workspace, email);
    return queueMails(db, [{ ...shared, type: "account.closed", mail }], now);
  }
  const write = (shown: string) => registrationCode(workspace, email, shown);
  const secret = { secret: code, hidden: hiddenCode, goodUntil: expiresAt };
  return queueSecretMail(db, { ...shared, type: "account.code", write, ...secret }, now);
}
