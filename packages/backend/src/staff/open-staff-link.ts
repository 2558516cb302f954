/** Turns a one-time staff link into an account and a session. */
import type { StaffRole, routes } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import type { Handler } from "../http/handlers.ts";
import { refuseOrigin } from "../http/origins.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { openSession } from "../sessions/open-session.ts";
import { deleteSessionsOfStaff } from "../sessions/session-queries.ts";
import { toCurrentWorkspace } from "../workspaces/current-workspace.ts";
import { deskSession } from "./desk-session.ts";
import { toStaffActor } from "./staff-actor.ts";
import { hashPassword } from "./password.ts";
import { findStaffLink, foldEmail, putStaff, takeStaffLink } from "./staff-queries.ts";

/** Whose link it is, so that the page can greet before a password is chosen; it stays good. */
export const readStaffLink: Handler<typeof routes.readStaffLink> = async (
  context,
  { body, foreignOrigin },
) => {
  const row = await findStaffLink(context.db, body.secret, context.now());
  if (row === undefined) return unknownStaffLink();
  const workspace = toCurrentWorkspace(row);
  const { slug, name } = workspace;
  return refuseOrigin(workspace, foreignOrigin) ?? { workspace: { slug, name } };
};

/** Makes the account and signs in; of two who open one link at once, one does. */
export const openStaffLink: Handler<typeof routes.openStaffLink> = async (
  context,
  { body, foreignOrigin },
) => {
  const row = await findStaffLink(context.db, body.secret, context.now());
  if (row === undefined) return unknownStaffLink();
  const workspace = toCurrentWorkspace(row);
  const refused = refuseOrigin(workspace, foreignOrigin);
  if (refused !== null) return refused;

  const { email, name } = body;
  // Whoever holds the link that is printed at the start, or has been invited as one, owns the desk.
  const role: StaffRole = "owner";
  const passwordHash = await hashPassword(body.password);
  const opened = await context.store.transaction(async (db) => {
    if (!(await takeStaffLink(db, body.secret))) return unknownStaffLink();
    const account = { workspaceId: workspace.id, email, name, passwordHash, role };
    const staffId = await putStaff(db, account);
    // With a new password whoever was in by the old one is out.
    await deleteSessionsOfStaff(db, staffId);
    const session = await openSession(context, db, workspace.id, { kind: "staff", staffId });
    return { staffId, session };
  });
  if (isRefusal(opened)) return opened;
  const signedIn: StaffContext = {
    ...context,
    workspace,
    actor: toStaffActor({ id: opened.staffId, name, email: foldEmail(email), role }),
  };
  return { session: opened.session, desk: await deskSession(signedIn) };
};

const unknownStaffLink = (): Refusal =>
  refuse("link_unknown", "This link has been used or is too old. Restart the server for another.");
