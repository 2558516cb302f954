/** Suggests billing addresses to somebody who registers as a new customer. */
import type { routes } from "@order-portal/contract";
import { suggestAddresses } from "../checkout/suggest-addresses.ts";
import type { Handler } from "../http/handlers.ts";
import { isRefusal } from "../http/refusal.ts";
import { callWorkspace } from "../workspaces/call-workspace.ts";
import { findFlow, refuseNewCustomers } from "./registration-flow.ts";

/** Asks the supplier's geocoder alone: what customers have on file is nobody else's. */
export const suggestBillingAddresses: Handler<typeof routes.suggestBillingAddresses> = async (
  context,
  { query, foreignOrigin },
) => {
  const workspace = await callWorkspace(context, query.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;
  // As the form: the usual flow takes the place of one that is not there.
  const flow = findFlow(workspace, query.flow) ?? findFlow(workspace);
  const isOpen = workspace.settings.accounts.signIn && flow !== undefined;
  return isOpen ? suggestAddresses({ ...context, workspace }, query) : refuseNewCustomers();
};
