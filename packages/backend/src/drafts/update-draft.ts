/** Saves a draft: what it says now takes the place of what it said. */
import type { Draft, DraftContents } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { customerContext } from "../orders/customer-context.ts";
import { refuseOrder } from "../orders/get-order.ts";
import { writeOrderLines } from "../orders/submission-queries.ts";
import { touchOrders } from "../orders/touch-orders.ts";
import { readDraftLines, toDraftRows } from "./draft-lines.ts";
import { explainDraftRefusal } from "./explain-draft-refusal.ts";
import { claimDraft, clearDraft, findDraft, updateDraftHead } from "./draft-queries.ts";
import { getDraft } from "./get-draft.ts";
import { priceForCustomer, toHead } from "./show-draft.ts";

/** Writes the draft where it is as it was looked at, and answers it. */
export async function updateDraft(
  context: StaffContext,
  number: string,
  {
    revision,
    lines: asked,
    fields,
    discountCode: typed,
  }: DraftContents & { readonly revision: number },
): Promise<Draft | Refusal> {
  const { store, workspace } = context;
  const lines = readDraftLines(asked);
  if (isRefusal(lines)) return lines;
  const known = await findDraft(store, workspace.id, number);
  if (known === undefined) {
    const refused = await explainDraftRefusal(store.db, workspace.id, number, revision, "be saved");
    return refused.code === "not_found" ? refuseOrder() : refused;
  }
  const buyer = customerContext(context, known.customer);
  const discountCode = typed === undefined ? known.order.discount_code : typed;
  const priced = await priceForCustomer(store, buyer, { lines, discountCode });
  const shown = priced.showLines();
  const refused = await transactionUnlessRefused(store, async (source) => {
    const order = await claimDraft(source, workspace.id, number, revision);
    if (order === undefined) {
      return explainDraftRefusal(source.db, workspace.id, number, revision, "be saved");
    }
    await clearDraft(source, order.id);
    await writeOrderLines(source, toDraftRows(order.id, workspace, shown));
    await updateDraftHead(source, order.id, fields, toHead(buyer, priced, lines.length));
    await writeAudit(source.db, context, {
      action: "draft.updated",
      subject: { kind: "order", name: number },
      detail: { lines: lines.length },
    });
    await touchOrders(source, workspace.id, [order.id], { stock: false });
    return undefined;
  });
  return isRefusal(refused) ? refused : getDraft(context, number);
}
