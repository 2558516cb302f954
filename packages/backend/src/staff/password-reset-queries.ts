/** The queries of links to a new password. */
import type { Connection } from "../database/store.ts";
import { workspaceColumns } from "../workspaces/current-workspace.ts";

/** How many links of one account are good at a time. */
const goodAtOnce = 3;

/**
 * Writes a link, and tells whether it did. Where some are good still it does not: whoever asks
 * again and again neither floods a mailbox nor ends the link that its owner is about to use.
 */
export async function insertPasswordReset(
  db: Connection,
  reset: { secret_hash: string; staff_id: number; expires_at: number },
  now: number,
): Promise<boolean> {
  await db
    .deleteFrom("password_resets")
    .where("staff_id", "=", reset.staff_id)
    .where("expires_at", "<=", now)
    .execute();
  const good = await db
    .selectFrom("password_resets")
    .select("secret_hash")
    .where("staff_id", "=", reset.staff_id)
    .limit(goodAtOnce)
    .execute();
  if (good.length >= goodAtOnce) return false;
  await db.insertInto("password_resets").values(reset).execute();
  return true;
}

/** The account, with its workspace, of a link that is still good. */
export function findPasswordReset(db: Connection, secretHash: string, now: number) {
  return db
    .selectFrom("password_resets")
    .innerJoin("staff", "staff.id", "password_resets.staff_id")
    .innerJoin("workspaces", "workspaces.id", "staff.workspace_id")
    .select(workspaceColumns)
    .select([
      "staff.id as staff_id",
      "staff.name as staff_name",
      "staff.email as staff_email",
      "staff.role as staff_role",
    ])
    .where("password_resets.secret_hash", "=", secretHash)
    .where("password_resets.expires_at", ">", now)
    .where("staff.active", "=", 1)
    .executeTakeFirst();
}

/** Uses a link up; whether it was still there. */
export async function takePasswordReset(db: Connection, secretHash: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("password_resets")
    .where("secret_hash", "=", secretHash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends every link of an account. */
export async function deletePasswordResets(db: Connection, staffId: number): Promise<void> {
  await db.deleteFrom("password_resets").where("staff_id", "=", staffId).execute();
}
