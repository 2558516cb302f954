/** A customer's context in the hands of staff: what is priced, found and matched as for them. */
import { permissions } from "@order-portal/contract";
import type { CustomerContext, StaffContext } from "../context.ts";
import { toCurrentCustomer } from "../customers/current-customer.ts";
import type { Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import { type Refusal, refuse } from "../http/refusal.ts";

/** The context that a session of the customer would work in. */
export function customerContext(staff: StaffContext, row: Row<"customers">): CustomerContext {
  const { id, number, name } = row;
  const customer = toCurrentCustomer({ id, number, name }, row, staff.workspace.currency);
  const kind = "customer";
  return {
    ...staff,
    actor: { kind, customer, linkId: null, accountId: null, permissions: new Set(permissions) },
  };
}

/** The workspace's customer of a number. */
export async function findCustomer(
  db: Connection,
  workspaceId: number,
  number: string,
): Promise<Row<"customers"> | Refusal> {
  const row = await db
    .selectFrom("customers")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("number", "=", number)
    .executeTakeFirst();
  return row ?? refuse("not_found", "There is no customer with this number.");
}

/** The workspace's customer of an id that one of its orders has. */
export const customerOfOrder = (
  db: Connection,
  workspaceId: number,
  id: number,
): Promise<Row<"customers">> =>
  db
    .selectFrom("customers")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
