/** Makes an account of a registration whose code was entered. */
import type { Session, routes } from "@order-portal/contract";
import type { AppContext, CurrentWorkspace } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import type { Handler } from "../http/handlers.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { isCode } from "../links/link-code.ts";
import { openedPortal } from "../links/opened-portal.ts";
import { callWorkspace } from "../workspaces/call-workspace.ts";
import { deleteAccount, findAccount, insertAccount, lockAccount } from "./account-queries.ts";
import { bindAccount } from "./bind-account.ts";
import { companyOf, makeCustomer } from "./make-customer.ts";
import { mailStaffWhoLetIn } from "./mail-staff-who-let-in.ts";
import { findFlow } from "./registration-flow.ts";
import { findOnFile, tryRegistration } from "./registration-queries.ts";
import { openAccountSession } from "./sign-in.ts";

/** Confirms the address; a session begins where the customer is known to be the person's own. */
export const confirmRegistration: Handler<typeof routes.confirmRegistration> = async (
  context,
  { body, foreignOrigin },
) => {
  const workspace = await callWorkspace(context, body.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;
  const source = { engine: context.store.engine };
  // A refusal is returned, not thrown, so that the try stays counted.
  const outcome = await context.store.transaction(async (db) => {
    const { registration: secret, code } = body;
    const found = await tryRegistration(db, workspace.id, secret, context.now());
    if (found === undefined) return codeExpired();
    if (!isCode(secret, code, found.code_hash)) {
      return refuse("code_invalid", "This is not the code that was sent. Look again.");
    }
    // Closed while the code was on its way.
    if (!workspace.settings.accounts.signIn) return codeExpired();
    return makeAccount({ ...context, workspace }, { ...source, db }, found);
  });
  if (isRefusal(outcome)) return outcome;
  if (outcome === null) return { opened: null };
  const opened = await openedPortal(context, outcome, body.limit);
  return isRefusal(opened) ? opened : { opened };
};

/** The session, or null where staff have to look first. */
async function makeAccount(
  context: AppContext & { workspace: CurrentWorkspace },
  source: Source,
  registration: Row<"registrations">,
): Promise<Session | null | Refusal> {
  const { db } = source;
  const { workspace_id, email, name, password_hash } = registration;
  if (!(await clearPending(source, registration))) return codeExpired();
  const id = await insertAccount(db, {
    workspace_id,
    email,
    name,
    password_hash,
    state: "pending",
    role: "buyer",
    created_at: context.now(),
  });
  // Another registration of the address was confirmed at the same time.
  if (id === undefined) return codeExpired();
  const customerId = await findCustomer(context, source, registration);
  await db
    .updateTable("registrations")
    .set({
      state: customerId === null ? "pending" : "approved",
      account_id: id,
      customer_id: customerId,
      password_hash: "",
      code_hash: "",
    })
    .where("id", "=", registration.id)
    .execute();
  if (customerId === null) {
    await mailStaffWhoLetIn(context, source, registration);
    return null;
  }
  await bindAccount(source, id, customerId, registration.discount_code);
  return openAccountSession(context, db, { id, workspace_id, password_hash });
}

/** The customer that one may act for at once; null where staff have to look first. */
async function findCustomer(
  context: AppContext & { workspace: CurrentWorkspace },
  source: Source,
  registration: Row<"registrations">,
): Promise<number | null> {
  const company = companyOf(registration);
  if (company !== null) {
    // As the flow is now: one that was taken away, or tightened, lets nobody pass.
    const flow = findFlow(context.workspace, company.flow);
    if (flow?.approval !== false) return null;
    const made = await makeCustomer(source, context, registration, company, undefined);
    // The supplier has taken a price group away: that is for staff to see to.
    return isRefusal(made) ? null : made;
  }
  const { workspace_id, customer_number: number, email } = registration;
  const { existingCustomers } = context.workspace.settings.accounts;
  return number === null || !existingCustomers
    ? null
    : findOnFile(source.db, workspace_id, number, email);
}

/**
 * Whoever registers again while the supplier has still to look takes the earlier one back: it may
 * have had the wrong number. An account that counts already stays; whether it was cleared.
 */
async function clearPending(
  source: Source,
  { workspace_id, email }: Row<"registrations">,
): Promise<boolean> {
  const { db } = source;
  const known = await findAccount(db, workspace_id, email);
  if (known === undefined) return true;
  const locked = await lockAccount(source, workspace_id, known.id);
  if (locked?.state !== "pending") return locked === undefined;
  await db
    .deleteFrom("registrations")
    .where("account_id", "=", known.id)
    .where("state", "=", "pending")
    .execute();
  await deleteAccount(db, known.id);
  return true;
}

const codeExpired = () => refuse("code_expired", "This code is good no more. Ask for a new one.");
