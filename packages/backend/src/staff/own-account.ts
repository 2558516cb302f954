/** What a member of staff does with the own account. */
import type { DeskSession } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { MemberContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { hashSecret } from "../sessions/secret.ts";
import { deleteSessionsOfStaff } from "../sessions/session-queries.ts";
import { tellAccessChange } from "./access-changes.ts";
import { deskSession } from "./desk-session.ts";
import { hashPassword, isPassword } from "./password.ts";
import { deletePasswordResets } from "./password-reset-queries.ts";
import { queuePasswordChanged } from "./queue-password-changed.ts";
import { findStaff } from "./staff-queries.ts";

/** Changes the own name. What was done before stays told by the name of then. */
export async function updateAccount(
  context: MemberContext,
  { name }: { name: string },
): Promise<DeskSession> {
  const { store, actor } = context;
  if (name !== actor.name) {
    await store.transaction(async (db) => {
      await db.updateTable("staff").set({ name }).where("id", "=", actor.staffId).execute();
      await writeAudit(db, context, {
        action: "account.renamed",
        subject: { kind: "staff", name: actor.email },
        detail: { before: { name: actor.name }, after: { name } },
      });
    });
  }
  return deskSession({ ...context, actor: { ...actor, name } });
}

/** Changes the own password. Whoever else is in by the old one is out; this session stays. */
export async function changePassword(
  context: MemberContext,
  { password, newPassword }: { password: string; newPassword: string },
  token: string | null,
): Promise<Refusal | undefined> {
  const { store, db, workspace, actor } = context;
  const account = await findStaff(db, workspace.id, actor.email);
  if (!(await isPassword(password, account?.password_hash))) {
    const detail = "This is not your password of now. Sign out and have a link sent if it is lost.";
    return refuse("password_wrong", detail, {
      errors: [{ pointer: "/password", code: "invalid", detail }],
    });
  }
  const passwordHash = await hashPassword(newPassword);
  await store.transaction(async (db) => {
    await db
      .updateTable("staff")
      .set({ password_hash: passwordHash })
      .where("id", "=", actor.staffId)
      .execute();
    await deleteSessionsOfStaff(db, actor.staffId, token === null ? "" : hashSecret(token));
    await deletePasswordResets(db, actor.staffId);
    await writeAudit(db, context, {
      action: "account.password_changed",
      subject: { kind: "staff", name: actor.email },
    });
    await queuePasswordChanged(context, db);
  });
  tellAccessChange(store);
  return undefined;
}

/** Ends every session of the own account. */
export async function signOutEverywhere(context: MemberContext): Promise<undefined> {
  const { store, actor } = context;
  await store.transaction(async (db) => {
    await deleteSessionsOfStaff(db, actor.staffId);
    await writeAudit(db, context, {
      action: "account.signed_out_everywhere",
      subject: { kind: "staff", name: actor.email },
    });
  });
  tellAccessChange(store);
  return undefined;
}
