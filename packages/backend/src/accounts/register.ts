/** Begins a registration, and sends its code. */
import type { NewCompany, routes } from "@order-portal/contract";
import type { AppContext, CurrentWorkspace } from "../context.ts";
import type { Handler } from "../http/handlers.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { codeLifetime, hashCode, makeCode } from "../links/link-code.ts";
import { linkPage } from "../links/link-page.ts";
import { hashSecret, makeSecret } from "../sessions/secret.ts";
import { hashPassword } from "../staff/password.ts";
import { foldEmail } from "../staff/staff-queries.ts";
import { callWorkspace } from "../workspaces/call-workspace.ts";
import { accountExists, registrationCode } from "./account-mail.ts";
import { findAccount } from "./account-queries.ts";
import { refusePassword } from "./check-password.ts";
import { findFlow, refuseCompany } from "./registration-flow.ts";
import { findUnconfirmed, insertRegistration } from "./registration-queries.ts";
import { sendBehind } from "./send-behind.ts";

/**
 * Keeps what was said until the code is entered. Whether the address has an account, and whether
 * there is a customer of this number, is looked up behind the answer: neither its words nor its
 * time tell.
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
  await context.store.transaction((db) =>
    insertRegistration(
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
    ),
  );
  sendBehind(context, () => sendCode(context, workspace, email, code));
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
  const email = await context.store.transaction(async (db) => {
    const found = await findUnconfirmed(db, workspace.id, secret);
    if (found === undefined) return null;
    await db
      .updateTable("registrations")
      .set({ code_hash: hashCode(secret, code), code_expires_at: expiresAt, attempts: 0 })
      .where("id", "=", found.id)
      .execute();
    return found.email;
  });
  if (email !== null) sendBehind(context, () => sendCode(context, workspace, email, code));
  return { expiresAt: new Date(expiresAt).toISOString() };
};

/** An address that has an account gets no code: its owner is told instead. */
async function sendCode(
  context: AppContext,
  workspace: CurrentWorkspace,
  email: string,
  code: string,
): Promise<void> {
  const account = await findAccount(context.db, workspace.id, email);
  const isActive = account?.state === "active";
  await context.mailer.send(
    isActive
      ? accountExists(workspace, email, linkPage({ ...context, workspace }))
      : registrationCode(workspace, email, code),
  );
}
