/** How the catalogue is laid out for a customer. */
import { orderTemplates } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";
import { readCustomerPortal } from "../history/history-queries.ts";

/** The customer's own order template; the workspace's where there is none, or one not known. */
export async function orderTemplateOf({ store, workspace, actor }: BuyerContext): Promise<string> {
  const { orderTemplate } = workspace.settings;
  if (actor.customer === null) return orderTemplate;
  const own = (await readCustomerPortal(store, actor.customer.id)).orderTemplate;
  return orderTemplates.find((template) => template === own?.toLowerCase()) ?? orderTemplate;
}
