/** Signs a contact in by e-mail and password. */
import type { OpenedLink, Session, routes } from "@order-portal/contract";
import type { AppContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import type { Handler } from "../http/handlers.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { openedPortal } from "../links/opened-portal.ts";
import { openSession } from "../sessions/open-session.ts";
import { isPassword } from "../staff/password.ts";
import { callWorkspace } from "../workspaces/call-workspace.ts";
import { findAccount } from "./account-queries.ts";

/** Signs in. An address without an account answers like a wrong password, and as late. */
export const signIn: Handler<typeof routes.signIn> = async (context, { body, foreignOrigin }) => {
  const workspace = await callWorkspace(context, body.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;
  const account = await findAccount(context.db, workspace.id, body.email);
  const right = await isPassword(body.password, account?.password_hash);
  if (!right || account === undefined || !workspace.settings.accounts.signIn) return signInFailed();
  // Only who has the password learns how far the supplier is with the registration.
  if (account.state === "pending") {
    return refuse(
      "account_pending",
      `${workspace.name} has still to look at your registration. A mail comes when that is done.`,
    );
  }
  if (account.state === "closed") {
    const detail = `${workspace.name} has closed this account. Ask them if it should be otherwise.`;
    return refuse("account_closed", detail);
  }
  return signedIn(context, body.limit, (db) => openAccountSession(context, db, account));
};

/**
 * Opens a session of an account as it was read. It counts only while the account is there with the
 * same password, and its customer may order.
 */
export async function openAccountSession(
  context: AppContext,
  db: Connection,
  account: Pick<Row<"accounts">, "id" | "workspace_id" | "password_hash">,
): Promise<Session | Refusal> {
  const row = await db
    .updateTable("accounts")
    .set({ last_seen_at: context.now() })
    .where("id", "=", account.id)
    .where("state", "=", "active")
    .where("password_hash", "=", account.password_hash)
    .where("customer_id", "in", (e) =>
      e.selectFrom("customers").select("customers.id").where("blocked", "=", 0),
    )
    .returning(["customer_id", "role"])
    .executeTakeFirst();
  if (row === undefined || row.customer_id === null) return signInFailed();
  return openSession(context, db, account.workspace_id, {
    kind: "account",
    customerId: row.customer_id,
    accountId: account.id,
    role: row.role,
  });
}

/** Opens a session in a transaction that a refusal does not undo, and gathers what it shows first. */
export async function signedIn(
  context: AppContext,
  limit: number | undefined,
  open: (db: Connection) => Promise<Session | Refusal>,
): Promise<OpenedLink | Refusal> {
  const session = await context.store.transaction(open);
  return isRefusal(session) ? session : openedPortal(context, session, limit);
}

const signInFailed = (): Refusal =>
  refuse("sign_in_failed", "Look at the e-mail address and the password again.");
