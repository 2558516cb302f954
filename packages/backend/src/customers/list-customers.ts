/** The workspace's customers, for its staff. */
import type { CustomerPage, CustomerSummary } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import {
  countCustomers,
  type CustomerFilters,
  findPlace,
  listCustomerRows,
  toLinkState,
} from "./customer-queries.ts";

/** What is asked for; 50 customers a page where it does not say. */
export interface CustomersQuestion extends CustomerFilters {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** Reads a page, by name. */
export async function listCustomers(
  { db, workspace }: StaffContext,
  { limit = 50, cursor, ...filters }: CustomersQuestion,
): Promise<CustomerPage | Refusal> {
  // The cursor is the last customer shown: a name may be longer than a cursor.
  const id = cursor === undefined ? null : readCursor(cursor);
  const behind = id === null ? null : await findPlace(db, workspace.id, id);
  if (behind === undefined || (cursor !== undefined && behind === null)) return refuseCursor();
  const rows = await listCustomerRows(db, workspace.id, filters, { behind, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  // All of them on one page are counted already.
  const isWhole = rows.length <= limit;
  const total =
    behind !== null
      ? null
      : isWhole
        ? rows.length
        : await countCustomers(db, workspace.id, filters);
  return {
    customers: shown.map(toSummary),
    nextCursor: rows.length > limit && last !== undefined ? last.id.toString(36) : null,
    total,
  };
}

type CustomerRow = Awaited<ReturnType<typeof listCustomerRows>>[number];

const toSummary = (row: CustomerRow): CustomerSummary => ({
  number: row.number,
  name: row.name,
  email: row.email,
  city: row.city,
  priceGroup: row.group_code === null ? null : { code: row.group_code, name: row.group_name ?? "" },
  blocked: row.blocked === 1,
  orderCount: row.order_count,
  lastOrderAt: row.last_order_at === null ? null : new Date(row.last_order_at).toISOString(),
  link: row.link_made_at === null ? null : toLinkState(row.link_made_at, row.link_used_at),
});

const readCursor = (cursor: string): number | null =>
  /^[0-9a-z]{1,10}$/.test(cursor) ? parseInt(cursor, 36) : null;

function refuseCursor(): Refusal {
  const detail = "This cursor is of another list: begin anew.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/cursor", code: "invalid", detail }],
  });
}
