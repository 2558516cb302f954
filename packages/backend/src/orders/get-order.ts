/** One order of a customer. */
import type { Order } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import { refuseWithoutHistory } from "../history/history-setting.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { findCustomerOrder } from "./order-queries.ts";
import { toOrder } from "./order-values.ts";

/** Reads an order with its lines and history; another customer's is not there. */
export async function getOrder(context: CustomerContext, number: string): Promise<Order | Refusal> {
  const refused = refuseWithoutHistory(context);
  if (refused !== null) return refused;
  const { store, workspace, actor } = context;
  const owner = { workspaceId: workspace.id, customerId: actor.customer.id };
  const rows = await findCustomerOrder(store, owner, number);
  return rows ? toOrder(rows, workspace.name) : refuseOrder();
}

/** Refuses an order that is not there, or not the asker's. */
export const refuseOrder = (): Refusal =>
  refuse("not_found", "There is no order with this number.");
