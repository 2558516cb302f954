/** Sets a new password by the link that was sent. */
import type { routes } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { MemberContext } from "../context.ts";
import type { Handler } from "../http/handlers.ts";
import { refuseOrigin } from "../http/origins.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { openSession } from "../sessions/open-session.ts";
import { hashSecret } from "../sessions/secret.ts";
import { deleteSessionsOfStaff } from "../sessions/session-queries.ts";
import { toCurrentWorkspace } from "../workspaces/current-workspace.ts";
import { tellAccessChange } from "./access-changes.ts";
import { deskSession } from "./desk-session.ts";
import { hashPassword } from "./password.ts";
import {
  deletePasswordResets,
  findPasswordReset,
  takePasswordReset,
} from "./password-reset-queries.ts";
import { queuePasswordChanged } from "./queue-password-changed.ts";
import { toStaffActor } from "./staff-actor.ts";

/** Sets the password, ends every session, and signs in; a link is good once. */
export const resetPassword: Handler<typeof routes.resetPassword> = async (
  context,
  { body, foreignOrigin },
) => {
  const secretHash = hashSecret(body.secret);
  const row = await findPasswordReset(context.db, secretHash, context.now());
  if (row === undefined) return unknownPasswordLink();
  const workspace = toCurrentWorkspace(row);
  const refused = refuseOrigin(workspace, foreignOrigin);
  if (refused !== null) return refused;

  const { staff_id: staffId, staff_name: name, staff_email: email, staff_role: role } = row;
  const actor = toStaffActor({ id: staffId, name, email, role });
  const signedIn: MemberContext = { ...context, workspace, actor };
  const passwordHash = await hashPassword(body.password);
  const session = await context.store.transaction(async (db) => {
    if (!(await takePasswordReset(db, secretHash))) return unknownPasswordLink();
    // Closed while the password was being worked on: the condition decides.
    const { numUpdatedRows } = await db
      .updateTable("staff")
      .set({ password_hash: passwordHash })
      .where("id", "=", staffId)
      .where("active", "=", 1)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return unknownPasswordLink();
    await deletePasswordResets(db, staffId);
    await deleteSessionsOfStaff(db, staffId);
    await writeAudit(db, signedIn, {
      action: "account.password_reset",
      subject: { kind: "staff", name: email },
    });
    await queuePasswordChanged(signedIn, db);
    return openSession(context, db, workspace.id, { kind: "staff", staffId });
  });
  if (isRefusal(session)) return session;
  tellAccessChange(context.store);
  return { session, desk: await deskSession(signedIn) };
};

const unknownPasswordLink = (): Refusal =>
  refuse("link_unknown", "This link has been used or is older than an hour. Have a new one sent.");
