/** Finds out who is calling: a token becomes the context that use cases work in. */
import type { Permission } from "@order-portal/contract";
import { isKeySecret } from "../api-keys/api-key-queries.ts";
import { authenticateKey } from "../api-keys/authenticate-key.ts";
import type { AppContext, BuyerContext, CurrentWorkspace, StaffContext } from "../context.ts";
import { toCurrentCustomer } from "../customers/current-customer.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { callingWorkspace } from "../workspaces/calling-workspace.ts";
import { toStaffActor } from "../staff/staff-actor.ts";
import { noteStaffSeen } from "../staff/staff-queries.ts";
import { hashSecret, isSecret } from "./secret.ts";
import { nextIdleEnd } from "./session-lifetime.ts";
import { findKnownSession } from "./known-sessions.ts";
import { extendSession, type SessionRow } from "./session-queries.ts";

/** The context of the session, or of the key, that a token stands for, or why there is none. */
export async function authenticate(
  app: AppContext,
  token: string | null,
): Promise<BuyerContext | StaffContext | Refusal> {
  if (token !== null && isKeySecret(token)) return authenticateKey(app, token);
  if (token === null || !isSecret(token)) {
    return refuse("unauthorized", "Send the session's token as `Authorization: Bearer …`.");
  }
  const tokenHash = hashSecret(token);
  const session = await findKnownSession(app.store, tokenHash);
  const now = app.now();
  if (session === undefined || hasEnded(session, now)) return sessionExpired();
  const context = toContext(app, await callingWorkspace(app.store, session), session);
  // A supplier who closes the public catalogue closes it for those who are in it, too.
  // Where nobody signs in any more, nobody stays in who has.
  if (session.account_id !== null && !context.workspace.settings.accounts.signIn) {
    return sessionExpired();
  }
  const isPublic = context.actor.kind === "public";
  if (isPublic && !context.workspace.settings.publicCatalogue) return sessionExpired();
  const idleEnd = nextIdleEnd(app.config, session, now);
  if (idleEnd !== null) extendInTheBackground(app, tokenHash, idleEnd, session.staff_id);
  return context;
}

const sessionExpired = () =>
  refuse("session_expired", "Open the portal link or sign in again; the cart is kept.");

/** As `authenticate`, where only a buyer or a public visitor will do. */
export async function authenticateBuyer(
  app: AppContext,
  token: string,
): Promise<BuyerContext | Refusal> {
  const context = await authenticate(app, token);
  if (isRefusal(context) || !isStaff(context)) return context;
  return refuse("forbidden", "Only a buyer may do that.");
}

/** Whose context it is. */
export const isStaff = (context: BuyerContext | StaffContext): context is StaffContext =>
  context.actor.kind === "staff";

/** A session ends by time, or at once when its customer is blocked or its staff account closed. */
const hasEnded = (session: SessionRow, now: number) =>
  session.idle_expires_at <= now ||
  session.expires_at <= now ||
  session.blocked === 1 ||
  session.staff_active === 0;

/** The call itself needs not wait for this, and goes on should it fail. */
function extendInTheBackground(
  app: AppContext,
  tokenHash: string,
  idleEnd: number,
  staffId: number | null,
): void {
  app.store
    .transaction(async (db) => {
      await extendSession(db, tokenHash, idleEnd);
      if (staffId !== null) await noteStaffSeen(db, staffId, app.now());
    })
    .catch((error: unknown) => app.log.warn({ error }, "A session's idle end was not moved."));
}

function toContext(
  app: AppContext,
  workspace: CurrentWorkspace,
  session: SessionRow,
): BuyerContext | StaffContext {
  if (session.kind === "staff") {
    const { staff_id, staff_name, staff_email, staff_role } = session;
    const staff = {
      id: staff_id ?? 0,
      name: staff_name ?? "",
      email: staff_email ?? "",
      role: staff_role ?? "picker",
    };
    return { ...app, workspace, actor: toStaffActor(staff) };
  }
  const customer =
    session.customer_id === null
      ? null
      : toCurrentCustomer(
          {
            id: session.customer_id,
            number: session.customer_number ?? "",
            name: session.customer_name ?? "",
          },
          session,
          workspace.currency,
        );
  const actor = {
    kind: session.kind,
    customer,
    linkId: session.link_id,
    accountId: session.account_id,
    permissions: permissionSet(session.permissions),
  };
  return { ...app, workspace, actor };
}

const sets = new Map<string, ReadonlySet<Permission>>();

/** The few texts that there are become one set each. */
function permissionSet(text: string): ReadonlySet<Permission> {
  let set = sets.get(text);
  if (set === undefined) {
    // Written by `openSession` from the contract's own list.
    set = new Set(text.split(" ") as Permission[]);
    sets.set(text, set);
  }
  return set;
}
