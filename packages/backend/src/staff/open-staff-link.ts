/** Turns a one-time staff link, printed or sent to somebody invited, into an account and a session. */
import type { StaffRole, routes } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { AppContext, MemberContext } from "../context.ts";
import type { Connection } from "../database/store.ts";
import type { Handler } from "../http/handlers.ts";
import { refuseOrigin } from "../http/origins.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { openSession } from "../sessions/open-session.ts";
import { hashSecret } from "../sessions/secret.ts";
import { deleteSessionsOfStaff } from "../sessions/session-queries.ts";
import { toCurrentWorkspace } from "../workspaces/current-workspace.ts";
import { deskSession } from "./desk-session.ts";
import { deleteInvitationOf, findInvitationByLink, takeInvitation } from "./invitation-queries.ts";
import { toStaffActor } from "./staff-actor.ts";
import { hashPassword } from "./password.ts";
import {
  findAccount,
  findStaffLink,
  foldEmail,
  isFirstLink,
  noteStaffSeen,
  putStaff,
  takeStaffLink,
} from "./staff-queries.ts";

/** Whose link it is, so that the page can greet before a password is chosen; it stays good. */
export const readStaffLink: Handler<typeof routes.readStaffLink> = async (
  context,
  { body, foreignOrigin },
) => {
  const link = await findLink(context, body.secret);
  if (link === undefined) {
    const isFirst = await isFirstLink(context.db, body.secret, context.now());
    return isFirst ? { workspace: null, invitation: null } : unknownStaffLink();
  }
  const { workspace, invitation } = link;
  const { slug, name } = workspace;
  return refuseOrigin(workspace, foreignOrigin) ?? { workspace: { slug, name }, invitation };
};

/** Makes the account and signs in; of two who open one link at once, one does. */
export const openStaffLink: Handler<typeof routes.openStaffLink> = async (
  context,
  { body, foreignOrigin },
) => {
  const link = await findLink(context, body.secret);
  if (link === undefined) return unknownStaffLink();
  const { workspace, invitation } = link;
  const refused = refuseOrigin(workspace, foreignOrigin);
  if (refused !== null) return refused;
  const email = foldEmail(body.email);
  if (invitation !== null && invitation.email !== email) {
    const detail = `You were invited as ${invitation.email}: the account is made for that address.`;
    return refuse("invalid_request", detail, {
      errors: [{ pointer: "/email", code: "invalid", detail }],
    });
  }

  const { name } = body;
  const passwordHash = await hashPassword(body.password);
  const opened = await context.store.transaction(async (db) => {
    const role = await takeLink(db, workspace.id, body.secret);
    if (role === undefined) return unknownStaffLink();
    const account = { workspaceId: workspace.id, email, name, passwordHash, role };
    const staffId = await putStaff(db, account);
    const signedIn: MemberContext = {
      ...context,
      workspace,
      actor: toStaffActor({ id: staffId, name, email, role }),
    };
    await deleteInvitationOf(db, workspace.id, email);
    // With a new password whoever was in by the old one is out.
    await deleteSessionsOfStaff(db, staffId);
    await noteStaffSeen(db, staffId, context.now());
    await writeAudit(db, signedIn, {
      action: "staff.joined",
      subject: { kind: "staff", name: email },
      detail: { role },
    });
    const session = await openSession(context, db, workspace.id, { kind: "staff", staffId });
    return { signedIn, session };
  });
  if (isRefusal(opened)) return opened;
  return { session: opened.session, desk: await deskSession(opened.signedIn) };
};

/** What a link that is still good is for: an invitation, or null where it makes an owner. */
async function findLink({ db, now }: AppContext, secret: string) {
  const owner = await findStaffLink(db, secret, now());
  if (owner !== undefined) return { workspace: toCurrentWorkspace(owner), invitation: null };
  const invited = await findInvitationByLink(db, hashSecret(secret), now());
  if (invited === undefined) return undefined;
  const { email, role } = invited;
  return { workspace: toCurrentWorkspace(invited), invitation: { email, role } };
}

/** Uses a link up, and answers the role that it gives; undefined where it was used meanwhile. */
async function takeLink(
  db: Connection,
  workspaceId: number,
  secret: string,
): Promise<StaffRole | undefined> {
  // Whoever holds the link that is printed at the start owns the desk.
  if (await takeStaffLink(db, secret)) return "owner";
  const invitation = await takeInvitation(db, hashSecret(secret));
  if (invitation === undefined) return undefined;
  // An account made meanwhile is not taken over by an older invitation.
  const account = await findAccount(db, workspaceId, invitation.email);
  return account === undefined ? invitation.role : undefined;
}

/** A link that is not good, or not any more. */
export const unknownStaffLink = (): Refusal =>
  refuse("link_unknown", "This link has been used or is too old. Ask for another one.");
