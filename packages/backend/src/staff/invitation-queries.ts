/** The queries of invitations. */
import type { StaffInvitation } from "@order-portal/contract";
import type { NewRow, Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import type { AttemptResult } from "../outbox/delivery-queries.ts";
import { workspaceColumns } from "../workspaces/current-workspace.ts";

/** How long an invitation's link is good for, in milliseconds. */
export const invitationLifetime = 7 * 24 * 3_600_000;

/** What the mail of an invitation is about. */
export const mailOfInvitation = (email: string) =>
  ({ type: "staff.invited", subject: { kind: "staff", name: email } }) as const;

/** Writes an invitation; one of the same address gives way, and its link ends. */
export function putInvitation(
  db: Connection,
  invitation: NewRow<"staff_invitations">,
): Promise<Row<"staff_invitations">> {
  const { workspace_id: _, email: __, ...values } = invitation;
  return db
    .insertInto("staff_invitations")
    .values(invitation)
    .onConflict((conflict) => conflict.columns(["workspace_id", "email"]).doUpdateSet(values))
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Writes down what has become of the mail of an invitation, once it is sent or given up. */
export async function noteInvitationMail(
  db: Connection,
  { workspace_id: workspaceId, receiver }: Pick<Row<"deliveries">, "workspace_id" | "receiver">,
  { at, then }: AttemptResult,
): Promise<void> {
  if (typeof then === "object") return;
  await db
    .updateTable("staff_invitations")
    .set(then === "sent" ? { sent_at: at, mail_failed: 0 } : { mail_failed: 1 })
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", receiver)
    .execute();
}

/** A page of a workspace's invitations behind an address. */
export function listInvitations(
  db: Connection,
  workspaceId: number,
  behind: string,
  limit: number,
) {
  return db
    .selectFrom("staff_invitations")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("email", ">", behind)
    .orderBy("email")
    .limit(limit)
    .execute();
}

/** One invitation of a workspace. */
export function findInvitation(db: Connection, workspaceId: number, id: number) {
  return db
    .selectFrom("staff_invitations")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The invitation, with its workspace, of a link that is still good. */
export function findInvitationByLink(db: Connection, secretHash: string, now: number) {
  return db
    .selectFrom("staff_invitations")
    .innerJoin("workspaces", "workspaces.id", "staff_invitations.workspace_id")
    .select(workspaceColumns)
    .select(["staff_invitations.email", "staff_invitations.role"])
    .where("staff_invitations.secret_hash", "=", secretHash)
    .where("staff_invitations.expires_at", ">", now)
    .executeTakeFirst();
}

/** Takes an invitation away by its link; what it said, if it was still there. */
export function takeInvitation(db: Connection, secretHash: string) {
  return db
    .deleteFrom("staff_invitations")
    .where("secret_hash", "=", secretHash)
    .returning(["email", "role"])
    .executeTakeFirst();
}

/** Takes an invitation away. */
export async function deleteInvitation(
  db: Connection,
  workspaceId: number,
  id: number,
): Promise<void> {
  await db
    .deleteFrom("staff_invitations")
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .execute();
}

/** Takes the invitation of an address away, where there is one: it has an account now. */
export async function deleteInvitationOf(
  db: Connection,
  workspaceId: number,
  email: string,
): Promise<void> {
  await db
    .deleteFrom("staff_invitations")
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", email)
    .execute();
}

/** An invitation as staff see it. */
export const toInvitation = (row: Row<"staff_invitations">): StaffInvitation => ({
  id: String(row.id),
  email: row.email,
  role: row.role,
  invitedBy: row.invited_by,
  sentAt: row.sent_at === null ? null : new Date(row.sent_at).toISOString(),
  mailFailed: row.mail_failed === 1,
  expiresAt: new Date(row.expires_at).toISOString(),
});
