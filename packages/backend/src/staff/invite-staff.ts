/** Invites somebody to the desk by e-mail, and sends an invitation again. */
import type { StaffInvitation, StaffRole } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { hashSecret, makeSecret } from "../sessions/secret.ts";
import { deskLink } from "./desk-link.ts";
import {
  findInvitation,
  invitationLifetime,
  noteInvitationSent,
  putInvitation,
  toInvitation,
} from "./invitation-queries.ts";
import { mayGrant, permissionsOf } from "./staff-actor.ts";
import { invitationMessage } from "./staff-messages.ts";
import { findAccount, foldEmail } from "./staff-queries.ts";
import { beyondOwnRights } from "./update-staff.ts";

/** Invites an address. One that was invited before gets this role and a new link. */
export async function inviteStaff(
  context: StaffContext,
  { email, role }: { email: string; role: StaffRole },
): Promise<StaffInvitation | Refusal> {
  const { store, workspace } = context;
  if (!mayGrant(context.actor, permissionsOf[role])) return beyondOwnRights();
  const secret = makeSecret();
  const written = await store.transaction(async (db) => {
    const account = await findAccount(db, workspace.id, email);
    if (account !== undefined) {
      const detail = account.active
        ? "This address has an account already."
        : "This address has an account that was closed: open it again in the list of staff.";
      return refuse("staff_exists", detail, {
        errors: [{ pointer: "/email", code: "invalid", detail }],
      });
    }
    const invitation = await writeInvitation(db, context, { email, role, secret });
    await writeAudit(db, context, {
      action: "staff.invited",
      subject: { kind: "staff", name: invitation.email },
      detail: { role },
    });
    return invitation;
  });
  return isRefusal(written) ? written : sendInvitation(context, written, secret);
}

/** Sends an invitation again, with a new link. */
export async function resendInvitation(
  context: StaffContext,
  id: string,
): Promise<StaffInvitation | Refusal> {
  const { store, workspace, actor } = context;
  const secret = makeSecret();
  const written = await store.transaction(async (db) => {
    const found = await findInvitation(db, workspace.id, Number(id));
    if (found === undefined) return refuse("not_found", "This invitation is open no more.");
    const { email, role } = found;
    if (!mayGrant(actor, permissionsOf[role])) return beyondOwnRights();
    const invitation = await writeInvitation(db, context, { email, role, secret });
    await writeAudit(db, context, {
      action: "staff.invitation_resent",
      subject: { kind: "staff", name: email },
    });
    return invitation;
  });
  return isRefusal(written) ? written : sendInvitation(context, written, secret);
}

const writeInvitation = (
  db: Connection,
  { workspace, actor, now }: StaffContext,
  { email, role, secret }: { email: string; role: StaffRole; secret: string },
) =>
  putInvitation(db, {
    workspace_id: workspace.id,
    email: foldEmail(email),
    role,
    secret_hash: hashSecret(secret),
    invited_by: actor.name,
    sent_at: null,
    expires_at: now() + invitationLifetime,
  });

/** Sends the mail. Where it cannot go out the invitation says so, and can be sent again. */
async function sendInvitation(
  { store, workspace, mailer, config, log, now }: StaffContext,
  invitation: Row<"staff_invitations">,
  secret: string,
): Promise<StaffInvitation> {
  const { email, role, invited_by: invitedBy } = invitation;
  const link = deskLink(config, "staff-link", secret);
  try {
    await mailer.send(invitationMessage(workspace, email, { role, invitedBy, link }));
  } catch (error) {
    // What a mail server says may bear the address; the log has the kind of failure alone.
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    log.warn({ code }, "An invitation's mail was not sent.");
    return toInvitation(invitation);
  }
  const at = now();
  await store.transaction((db) => noteInvitationSent(db, invitation, at));
  return toInvitation({ ...invitation, sent_at: at });
}
