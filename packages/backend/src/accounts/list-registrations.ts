/** Those who want an account, as staff see them. */
import type { Registration, RegistrationPage } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { companyOf } from "./make-customer.ts";

/** How many have a page, where nothing else is asked for. */
const pageLength = 50;

/** Counting those that wait stops here. */
const countedAtMost = 100;

/** Which registrations. */
export interface RegistrationQuery {
  readonly state?: "pending" | "approved" | "refused" | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A page: those that wait oldest first, others newest first. */
export async function listRegistrations(
  { db, workspace }: StaffContext,
  { state = "pending", limit = pageLength, cursor }: RegistrationQuery,
): Promise<RegistrationPage | Refusal> {
  const behind = cursor === undefined ? null : readCursor(cursor);
  if (behind === undefined) return refuse("invalid_request", "This cursor is not one of ours.");
  const isOldestFirst = state === "pending";
  let query = select(db, workspace.id)
    .where("registrations.state", "=", state)
    .orderBy("registrations.id", isOldestFirst ? "asc" : "desc")
    .limit(limit + 1);
  if (behind !== null) query = query.where("registrations.id", isOldestFirst ? ">" : "<", behind);
  const rows = await query.execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    registrations: page.map(toRegistration),
    nextCursor: rows.length > limit && last !== undefined ? writeCursor(last.id) : null,
    pending: await countPending(db, workspace.id),
  };
}

/** One registration as it is now. */
export async function readRegistration(
  { db, workspace }: StaffContext,
  id: string,
): Promise<Registration> {
  const row = await select(db, workspace.id)
    .where("registrations.id", "=", Number(id))
    .executeTakeFirstOrThrow();
  return toRegistration(row);
}

const select = (db: Connection, workspaceId: number) =>
  db
    .selectFrom("registrations")
    .leftJoin("customers", (join) =>
      join
        .onRef("customers.workspace_id", "=", "registrations.workspace_id")
        .on((e) =>
          e.or([
            e("customers.id", "=", e.ref("registrations.customer_id")),
            e.and([
              e("registrations.customer_id", "is", null),
              e("customers.number", "=", e.ref("registrations.customer_number")),
            ]),
          ]),
        ),
    )
    .selectAll("registrations")
    .select(["customers.number as found_number", "customers.name as found_name"])
    .where("registrations.workspace_id", "=", workspaceId);

async function countPending(db: Connection, workspaceId: number): Promise<number> {
  const rows = await db
    .selectFrom("registrations")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("state", "=", "pending")
    .limit(countedAtMost)
    .execute();
  return rows.length;
}

type Found = Row<"registrations"> & { found_number: string | null; found_name: string | null };

function toRegistration(row: Found): Registration {
  const company = companyOf(row);
  const { found_number: number, found_name: name } = row;
  return {
    id: String(row.id),
    at: new Date(row.created_at).toISOString(),
    state: row.state,
    name: row.name,
    email: row.email,
    customerNumber: row.customer_number,
    customer: number === null || name === null ? null : { number, name },
    company: company && {
      name: company.name,
      group: company.group,
      shippingTerms: company.shippingTerms,
      paymentTerms: company.paymentTerms,
      phone: company.phone,
      address: { label: "", ...company.address },
    },
    discountCode: row.discount_code,
    reason: row.reason,
  };
}

const writeCursor = (id: number): string => Buffer.from(`r${id}`).toString("base64url");

function readCursor(cursor: string): number | undefined {
  const [, id] = /^r(\d{1,15})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  return id === undefined ? undefined : Number(id);
}
