/** Invites somebody to the desk by e-mail, and sends an invitation again. */
import type { StaffInvitation, StaffRole } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { hashSecret, makeSecret } from "../sessions/secret.ts";
import { queueSecretMail } from "../outbox/queue-secret-mail.ts";
import { deskLink } from "./desk-link.ts";
import {
  findInvitation,
  invitationLifetime,
  mailOfInvitation,
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
    const invitation = await writeInvitation(db, context, { email, role });
    await writeAudit(db, context, {
      action: "staff.invited",
      subject: { kind: "staff", name: invitation.email },
      detail: { role },
    });
    return invitation;
  });
  return isRefusal(written) ? written : toInvitation(written);
}

/** Sends an invitation again, with a new link. */
export async function resendInvitation(
  context: StaffContext,
  id: string,
): Promise<StaffInvitation | Refusal> {
  const { store, workspace, actor } = context;
  const written = await store.transaction(async (db) => {
    const found = await findInvitation(db, workspace.id, Number(id));
    if (found === undefined) return refuse("not_found", "This invitation is open no more.");
    const { email, role } = found;
    if (!mayGrant(actor, permissionsOf[role])) return beyondOwnRights();
    const invitation = await writeInvitation(db, context, { email, role });
    await writeAudit(db, context, {
      action: "staff.invitation_resent",
      subject: { kind: "staff", name: email },
    });
    return invitation;
  });
  return isRefusal(written) ? written : toInvitation(written);
}

/** Writes the invitation, and puts its mail into the outbox. */
async function writeInvitation(
  db: Connection,
  { workspace, actor, config, now }: StaffContext,
  { email, role }: { email: string; role: StaffRole },
): Promise<Row<"staff_invitations">> {
  const at = now();
  const secret = makeSecret();
  const invitation = await putInvitation(db, {
    workspace_id: workspace.id,
    email: foldEmail(email),
    role,
    secret_hash: hashSecret(secret),
    invited_by: actor.name,
    sent_at: null,
    mail_failed: 0,
    expires_at: at + invitationLifetime,
  });
  const words = (shown: string) => ({
    role,
    invitedBy: actor.name,
    link: deskLink(config, "staff-link", shown),
  });
  const mail = {
    workspaceId: workspace.id,
    ...mailOfInvitation(invitation.email),
    write: (shown: string) => invitationMessage(workspace, invitation.email, words(shown)),
    secret,
    hidden: "hidden",
    goodUntil: invitation.expires_at,
  };
  await queueSecretMail(db, mail, at);
  return invitation;
}
