/** The queries of staff accounts and their one-time links. */
import type { StaffRole } from "@order-portal/contract";
import type { Connection } from "../database/store.ts";
import { hashSecret } from "../sessions/secret.ts";
import { workspaceColumns } from "../workspaces/current-workspace.ts";

/** E-mail addresses are told apart without regard to case. */
export const foldEmail = (email: string): string => email.toLowerCase();

/** The account of an address in a workspace. */
export async function findStaff(db: Connection, workspaceId: number, email: string) {
  return db
    .selectFrom("staff")
    .select(["id", "name", "email", "role", "password_hash"])
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", foldEmail(email))
    .executeTakeFirst();
}

/** Makes an account, or gives the one of this address a new name and password. */
export async function putStaff(
  db: Connection,
  staff: {
    workspaceId: number;
    email: string;
    name: string;
    passwordHash: string;
    role: StaffRole;
  },
): Promise<number> {
  const values = { name: staff.name, password_hash: staff.passwordHash, role: staff.role };
  const { id } = await db
    .insertInto("staff")
    .values({ workspace_id: staff.workspaceId, email: foldEmail(staff.email), ...values })
    .onConflict((conflict) => conflict.columns(["workspace_id", "email"]).doUpdateSet(values))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/** The workspace of a one-time link that is still good. */
export async function findStaffLink(db: Connection, secret: string, now: number) {
  return db
    .selectFrom("staff_links")
    .innerJoin("workspaces", "workspaces.id", "staff_links.workspace_id")
    .select(workspaceColumns)
    .where("staff_links.secret_hash", "=", hashSecret(secret))
    .where("staff_links.expires_at", ">", now)
    .executeTakeFirst();
}

/** Uses a one-time link up; whether it was still there. */
export async function takeStaffLink(db: Connection, secret: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("staff_links")
    .where("secret_hash", "=", hashSecret(secret))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The workspaces that nobody can sign in to yet, by slug. */
export async function workspacesWithoutStaff(db: Connection) {
  return db
    .selectFrom("workspaces")
    .select(["id", "slug", "name"])
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom("staff").select("id").whereRef("staff.workspace_id", "=", "workspaces.id"),
        ),
      ),
    )
    .orderBy("slug")
    .limit(20)
    .execute();
}
