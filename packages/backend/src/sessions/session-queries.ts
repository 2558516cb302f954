/** The queries of sessions. */
import { statement, type Source } from "../database/statement.ts";
import type { StaffRole } from "@order-portal/contract";
import type { NewRow, Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import { currentCustomerColumns, type CurrentCustomerRow } from "../customers/current-customer.ts";
import {
  callingWorkspaceColumns,
  type CallingWorkspaceRow,
} from "../workspaces/calling-workspace.ts";

/** A session with its workspace, and its customer or member of staff. */
export type SessionRow = CallingWorkspaceRow &
  Pick<
    Row<"sessions">,
    | "kind"
    | "customer_id"
    | "staff_id"
    | "link_id"
    | "account_id"
    | "permissions"
    | "idle_expires_at"
    | "expires_at"
  > &
  CurrentCustomerRow & {
    customer_number: string | null;
    customer_name: string | null;
    blocked: number | null;
    staff_name: string | null;
    staff_email: string | null;
    staff_role: StaffRole | null;
    staff_active: number | null;
  };

const selectSession = statement<SessionRow>(
  () => `
    select ${callingWorkspaceColumns.join(", ")},
      sessions.kind, sessions.customer_id, sessions.staff_id, sessions.link_id,
      sessions.account_id,      sessions.permissions, sessions.idle_expires_at, sessions.expires_at,
      customers.number as customer_number, customers.name as customer_name,
      customers.blocked, ${currentCustomerColumns.map((name) => `customers.${name}`).join(", ")},
      staff.name as staff_name, staff.email as staff_email, staff.role as staff_role,
      staff.active as staff_active
    from sessions
    join workspaces on workspaces.id = sessions.workspace_id
    left join customers on customers.id = sessions.customer_id
    left join staff on staff.id = sessions.staff_id
    where sessions.token_hash = ?`,
);

/** All that a request needs to know of its session, in one query. */
export async function findSession(
  source: Source,
  tokenHash: string,
): Promise<SessionRow | undefined> {
  return (await selectSession(source, tokenHash))[0];
}

/** How many sessions that have ended are cleared away with each new one. */
const clearedAtOnce = 20;

/** Writes a session, and clears away some that have ended. */
export async function insertSession(
  db: Connection,
  session: NewRow<"sessions">,
  now: number,
): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where("token_hash", "in", (e) =>
      e
        .selectFrom("sessions")
        .select("token_hash")
        .where("expires_at", "<", now)
        .limit(clearedAtOnce),
    )
    .execute();
  await db.insertInto("sessions").values(session).execute();
}

/** Moves a session's idle end. */
export async function extendSession(
  db: Connection,
  tokenHash: string,
  idleExpiresAt: number,
): Promise<void> {
  await db
    .updateTable("sessions")
    .set({ idle_expires_at: idleExpiresAt })
    .where("token_hash", "=", tokenHash)
    .execute();
}

/** Ends a session. */
export async function deleteSession(db: Connection, tokenHash: string): Promise<void> {
  await db.deleteFrom("sessions").where("token_hash", "=", tokenHash).execute();
}

/** Ends every session that a link has opened. */
export async function deleteSessionsOfLink(db: Connection, linkId: number): Promise<void> {
  await db.deleteFrom("sessions").where("link_id", "=", linkId).execute();
}

/** Ends every session of those of these customers that are blocked: unblocked, they begin anew. */
export async function endSessionsOfBlocked(
  db: Connection,
  customerIds: readonly number[],
): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where("link_id", "in", (e) =>
      e
        .selectFrom("portal_links")
        .innerJoin("customers", "customers.id", "portal_links.customer_id")
        .select("portal_links.id")
        .where("customers.id", "in", customerIds)
        .where("customers.blocked", "=", 1),
    )
    .execute();
  await db
    .deleteFrom("sessions")
    .where("account_id", "in", (e) =>
      e
        .selectFrom("accounts")
        .innerJoin("customers", "customers.id", "accounts.customer_id")
        .select("accounts.id")
        .where("customers.id", "in", customerIds)
        .where("customers.blocked", "=", 1),
    )
    .execute();
}

/** Ends every session of an account, but for the one of a token where it is to stay. */
export async function deleteSessionsOfAccount(
  db: Connection,
  accountId: number,
  exceptTokenHash = "",
): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where("account_id", "=", accountId)
    .where("token_hash", "!=", exceptTokenHash)
    .execute();
}

/** Ends every session that somebody has signed in to, of a whole workspace. */
export async function endSessionsOfAccounts(db: Connection, workspaceId: number): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where("account_id", "in", (e) =>
      e.selectFrom("accounts").select("id").where("workspace_id", "=", workspaceId),
    )
    .execute();
}

/**
 * Ends every look into the portal as a customer: those of a member of staff, or, where null, those
 * of all machines of a workspace, which are not told apart.
 */
export async function endPreviews(
  db: Connection,
  workspaceId: number,
  staffId: number | null,
): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", "customer")
    .where("link_id", "is", null)
    .where("account_id", "is", null)
    .where("staff_id", staffId === null ? "is" : "=", staffId)
    .execute();
}

/** Ends every session of a member of staff, but for the one of a token where it is to stay. */
export async function deleteSessionsOfStaff(
  db: Connection,
  staffId: number,
  exceptTokenHash = "",
): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where("staff_id", "=", staffId)
    .where("token_hash", "!=", exceptTokenHash)
    .execute();
}
