/** One draft. */
import type { Draft } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import type { Refusal } from "../http/refusal.ts";
import { refuseOrder } from "../orders/get-order.ts";
import { findDraft } from "./draft-queries.ts";
import { showDraft } from "./show-draft.ts";

/** Reads a draft of the workspace; an order that is none is not there. */
export async function getDraft(context: StaffContext, number: string): Promise<Draft | Refusal> {
  const draft = await findDraft(context.store, context.workspace.id, number);
  return draft === undefined ? refuseOrder() : showDraft(context, draft);
}
