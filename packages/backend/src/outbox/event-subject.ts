/** What an event is about, as it stands now: the order or the customer, and its workspace. */
import type { Address, Order } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { type Source } from "../database/statement.ts";
import { withParts } from "../orders/order-queries.ts";
import { readTerms } from "../orders/order-terms.ts";
import { toOrder } from "../orders/order-values.ts";
import { toCurrentWorkspace, workspaceColumns } from "../workspaces/current-workspace.ts";

/** The customer as others are told of it. */
export interface ToldCustomer {
  readonly number: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly blocked: boolean;
  readonly billingAddress: Address | null;
  readonly shippingAddress: Address | null;
  readonly paymentTerms: string | null;
  readonly shippingTerms: string | null;
}

/** What an event is about. */
export interface EventSubject {
  readonly workspace: CurrentWorkspace;
  readonly customer: ToldCustomer;
  /** Null where the event is the customer's. */
  readonly order: Order | null;
}

/** Reads it; undefined where it is gone. */
export async function readSubject(
  source: Source,
  event: Pick<Row<"outbox_events">, "workspace_id" | "type" | "subject_id">,
): Promise<EventSubject | undefined> {
  const { db } = source;
  const workspaceRow = await db
    .selectFrom("workspaces")
    .select(workspaceColumns)
    .where("id", "=", event.workspace_id)
    .executeTakeFirst();
  if (workspaceRow === undefined) return undefined;
  const workspace = toCurrentWorkspace(workspaceRow);
  if (event.type.startsWith("customer.")) {
    const customer = await readCustomer(source, workspace.id, event.subject_id);
    return customer && { workspace, customer, order: null };
  }
  const row = await db
    .selectFrom("orders")
    .selectAll()
    .where("workspace_id", "=", workspace.id)
    .where("id", "=", event.subject_id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const customer = await readCustomer(source, workspace.id, row.customer_id);
  if (customer === undefined) return undefined;
  return { workspace, customer, order: toOrder(await withParts(source, row), null) };
}

async function readCustomer(
  source: Source,
  workspaceId: number,
  id: number,
): Promise<ToldCustomer | undefined> {
  const row = await source.db
    .selectFrom("customers")
    .select(["number", "name", "email", "phone", "blocked"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { number, name, email, phone, blocked } = row;
  return { number, name, email, phone, blocked: blocked === 1, ...(await readTerms(source, id)) };
}
