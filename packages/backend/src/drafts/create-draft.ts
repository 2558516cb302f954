/** Starts an order for a customer. */
import type { Draft, DraftContents } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { customerContext, findCustomer } from "../orders/customer-context.ts";
import { writeOrder, writeOrderEvent, writeOrderLines } from "../orders/submission-queries.ts";
import { readDraftLines, toDraftRows } from "./draft-lines.ts";
import { getDraft } from "./get-draft.ts";
import { priceForCustomer, toHead } from "./show-draft.ts";

/** Writes the draft under the workspace's next order number, and answers it. */
export async function createDraft(
  context: StaffContext,
  {
    customer: number,
    lines: asked,
    fields,
    discountCode = null,
  }: DraftContents & { readonly customer: string },
): Promise<Draft | Refusal> {
  const { store, workspace, actor, now } = context;
  const lines = readDraftLines(asked);
  if (isRefusal(lines)) return lines;
  const customer = await findCustomer(context.db, workspace.id, number);
  if (isRefusal(customer)) return customer;
  const buyer = customerContext(context, customer);
  const priced = await priceForCustomer(store, buyer, { lines, discountCode });
  const shown = priced.showLines();
  const draft = await store.transaction(async (db) => {
    const source = { db, engine: store.engine };
    const order = await writeOrder(source, {
      workspace_id: workspace.id,
      customer_id: customer.id,
      status: "draft",
      placed_at: now(),
      placed_by: "desk",
      purchase_order_number: fields.purchaseOrderNumber,
      notes: fields.notes,
      delivery_date: fields.deliveryDate,
      ...toHead(buyer, priced, lines.length),
      revision: 1,
    });
    await writeOrderLines(source, toDraftRows(order.id, workspace, shown));
    await writeOrderEvent(source, {
      order_id: order.id,
      position: 0,
      status: "draft",
      at: now(),
      who: actor.name,
      reason: null,
      changes: null,
    });
    await writeAudit(db, context, {
      action: "draft.created",
      subject: { kind: "order", name: order.number },
      detail: { customer: number, lines: lines.length },
    });
    return order.number;
  });
  return getDraft(context, draft);
}
