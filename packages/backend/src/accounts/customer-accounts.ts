/** Those who sign in for a customer, as staff see them. */
import type { CustomerAccount, CustomerAccountList } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { findCustomerId } from "../customers/customer-queries.ts";
import { unknownCustomer } from "../customers/get-customer.ts";
import type { Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import type { Refusal } from "../http/refusal.ts";

/** How many are listed: those who act for a customer are a hundred at most, and some may wait. */
const listedAtMost = 200;

/** All who act for the customer, and those whose registration names it and waits. */
export async function listCustomerAccounts(
  { db, workspace, now }: StaffContext,
  number: string,
): Promise<CustomerAccountList | Refusal> {
  const customerId = await findCustomerId(db, workspace.id, number);
  if (customerId === undefined) return unknownCustomer();
  const rows = await db
    .selectFrom("accounts")
    .selectAll()
    .where("workspace_id", "=", workspace.id)
    .where((e) =>
      e.or([
        e("customer_id", "=", customerId),
        e(
          "id",
          "in",
          e
            .selectFrom("registrations")
            .select("registrations.account_id")
            .where("registrations.workspace_id", "=", workspace.id)
            .where("registrations.state", "=", "pending")
            .where("registrations.customer_number", "=", number),
        ),
      ]),
    )
    .orderBy("email")
    .limit(listedAtMost)
    .execute();
  const sessions = await countSessions(
    db,
    rows.map(({ id }) => id),
    now(),
  );
  return { accounts: rows.map((row) => toCustomerAccount(row, sessions.get(row.id) ?? 0)) };
}

/** How many sessions each account has that are good at a time. */
export async function countSessions(
  db: Connection,
  ids: readonly number[],
  now: number,
): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("sessions")
    .select((e) => ["account_id", e.fn.countAll<number | string>().as("count")])
    .where("account_id", "in", ids)
    .where("expires_at", ">", now)
    .where("idle_expires_at", ">", now)
    .groupBy("account_id")
    .execute();
  return new Map(rows.map((row) => [row.account_id ?? 0, Number(row.count)]));
}

/** An account on the wire. */
export const toCustomerAccount = (row: Row<"accounts">, sessions: number): CustomerAccount => ({
  id: String(row.id),
  name: row.name,
  email: row.email,
  role: row.role,
  state: row.state,
  createdAt: new Date(row.created_at).toISOString(),
  lastSeenAt: row.last_seen_at === null ? null : new Date(row.last_seen_at).toISOString(),
  sessions,
});
