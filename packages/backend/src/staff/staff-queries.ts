/** The queries of staff accounts and their one-time links. */
import type { StaffRole } from "@order-portal/contract";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import type { Connection } from "../database/store.ts";
import { hashSecret } from "../sessions/secret.ts";
import { workspaceColumns } from "../workspaces/current-workspace.ts";

/** E-mail addresses are told apart without regard to case. */
export const foldEmail = (email: string): string => email.toLowerCase();

/** The account of an address in a workspace, if it is not closed. */
export async function findStaff(db: Connection, workspaceId: number, email: string) {
  return db
    .selectFrom("staff")
    .select(["id", "name", "email", "role", "password_hash"])
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", foldEmail(email))
    .where("active", "=", 1)
    .executeTakeFirst();
}

/** Whether an address has an account, closed or not. */
export function findAccount(db: Connection, workspaceId: number, email: string) {
  return db
    .selectFrom("staff")
    .select(["id", "active"])
    .where("workspace_id", "=", workspaceId)
    .where("email", "=", foldEmail(email))
    .executeTakeFirst();
}

/** Writes down that a member of staff was at the desk. */
export async function noteStaffSeen(db: Connection, id: number, at: number): Promise<void> {
  await db.updateTable("staff").set({ last_seen_at: at }).where("id", "=", id).execute();
}

/** A page of a workspace's staff behind an address. */
export function listMembers(db: Connection, workspaceId: number, behind: string, limit: number) {
  return db
    .selectFrom("staff")
    .select(memberColumns)
    .where("workspace_id", "=", workspaceId)
    .where("email", ">", behind)
    .orderBy("email")
    .limit(limit)
    .execute();
}

/**
 * Locks a member of staff and every owner that can sign in, always in the same order, so that of
 * two who take the last owners' rights at once the second sees what the first has done.
 */
export async function lockMember(
  { db, engine }: Source,
  workspaceId: number,
  id: number,
): Promise<{ member: MemberRow | undefined; owners: number[] }> {
  const query = db
    .selectFrom("staff")
    .select(memberColumns)
    .where("workspace_id", "=", workspaceId)
    .where((e) => e.or([e("id", "=", id), e.and([e("role", "=", "owner"), e("active", "=", 1)])]))
    .orderBy("id");
  const rows = await (engine === "postgres" ? query.forUpdate() : query).execute();
  const owners = rows.filter(({ role, active }) => role === "owner" && active === 1);
  return { member: rows.find((row) => row.id === id), owners: owners.map((row) => row.id) };
}

/** What is shown and changed of a member of staff. */
const memberColumns = ["id", "name", "email", "role", "active", "last_seen_at"] as const;
export type MemberRow = Pick<Row<"staff">, (typeof memberColumns)[number]>;

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
  const values = {
    name: staff.name,
    password_hash: staff.passwordHash,
    role: staff.role,
    active: 1 as const,
  };
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

/** Whether a one-time link that makes the first workspace is still good. */
export async function isFirstLink(db: Connection, secret: string, now: number): Promise<boolean> {
  const link = await db
    .selectFrom("staff_links")
    .select("secret_hash")
    .where("secret_hash", "=", hashSecret(secret))
    .where("workspace_id", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return link !== undefined && !(await hasWorkspace(db));
}

/**
 * Uses up every link that makes the first workspace, for there is only one first; whether this one
 * was among them. Whoever comes second waits for the rows, and finds none.
 */
export async function takeFirstLinks(db: Connection, secret: string): Promise<boolean> {
  const taken = await db
    .deleteFrom("staff_links")
    .where("workspace_id", "is", null)
    .returning("secret_hash")
    .execute();
  return taken.some((link) => link.secret_hash === hashSecret(secret));
}

/** Whether there is any workspace. */
export async function hasWorkspace(db: Connection): Promise<boolean> {
  return (await db.selectFrom("workspaces").select("id").limit(1).execute()).length > 0;
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
