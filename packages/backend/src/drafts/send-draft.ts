/** Sends a draft into the queue: checked, priced and taken from stock as a customer's own order is. */
import type { DeskOrder } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import { type CartCode, countUse } from "../carts/discount-code.ts";
import type { OrderableLine, PricedContents } from "../carts/price-contents.ts";
import type { CustomerContext, StaffContext } from "../context.ts";
import { checkoutModeOf } from "../customers/checkout-mode.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import {
  countCustomerOrder,
  readOrderedProducts,
  writeOrderedProducts,
} from "../history/history-queries.ts";
import { addOrder } from "../history/ordered-product.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { customerContext } from "../orders/customer-context.ts";
import { writeRates } from "../orders/frozen-rates.ts";
import { getDeskOrder } from "../orders/get-desk-order.ts";
import { noteUnusual } from "../orders/note-unusual.ts";
import { readTerms } from "../orders/order-terms.ts";
import { withParts } from "../orders/order-queries.ts";
import { toLineRow } from "../orders/place-order.ts";
import {
  lockStock,
  takeStock,
  writeOrderEvent,
  writeOrderLines,
} from "../orders/submission-queries.ts";
import { announce } from "../outbox/announce.ts";
import { touchOrders } from "../orders/touch-orders.ts";
import { findWorkspace } from "../workspaces/current-workspace.ts";
import { explainDraftRefusal } from "./explain-draft-refusal.ts";
import {
  type StoredDraft,
  claimDraft,
  clearDraft,
  markSent,
  updateDraftHead,
  withCustomer,
} from "./draft-queries.ts";
import { type PricedDraft, fieldsOf, priceAnew, problemsOfDraft, toHead } from "./show-draft.ts";

/** Sends the draft as it was looked at, and answers the order that it is then. */
export async function sendDraft(
  context: StaffContext,
  number: string,
  revision: number,
): Promise<DeskOrder | Refusal> {
  const { store, workspace } = context;
  const refused = await transactionUnlessRefused(store, async (source) => {
    const order = await claimDraft(source, workspace.id, number, revision);
    return order === undefined
      ? explainDraftRefusal(source.db, workspace.id, number, revision, "be sent")
      : carryOut(source, context, await withCustomer(source, order));
  });
  return isRefusal(refused) ? refused : getDeskOrder(context, number);
}

async function carryOut(
  source: Source,
  staff: StaffContext,
  draft: StoredDraft,
): Promise<Refusal | undefined> {
  const { order, customer, lines } = draft;
  // Settings and prices as they are now, not as they were when the session was looked up.
  const workspace = (await findWorkspace(source.db, staff.workspace.slug)) ?? staff.workspace;
  const context = customerContext({ ...staff, workspace }, customer);
  const [problem] = problemsOfDraft(context, customer, fieldsOf(order), lines);
  if (problem !== undefined) {
    const isClosed = problem.code === "workspace_unavailable";
    return refuse(isClosed ? "workspace_unavailable" : "line_refused", problem.detail);
  }
  await lockStock(
    source,
    workspace.id,
    lines.map(({ sku }) => sku),
  );
  const priced = await priceAnew(source, context, { lines, discountCode: order.discount_code });
  if (priced.orderable === null) return refuseLines(priced);
  const unusable = await useCode(source, priced.code);
  if (unusable !== null) return unusable;
  await takeStock(source, priced.orderable);
  const frozen = priced.orderable.map((line, index) => toLineRow(order.id, index + 1, line));
  await clearDraft(source, order.id);
  await writeOrderLines(source, frozen);
  await updateDraftHead(source, order.id, fieldsOf(order), toHead(context, priced, frozen.length));
  await enterQueue(source, staff, context, order, priced, priced.orderable, frozen);
  return undefined;
}

async function enterQueue(
  source: Source,
  staff: StaffContext,
  context: CustomerContext,
  order: Row<"orders">,
  { basis, code }: PricedDraft,
  lines: readonly OrderableLine[],
  frozen: readonly Row<"order_lines">[],
): Promise<void> {
  const { workspace, now } = context;
  const { customer_id: customerId, id, number } = order;
  const at = now();
  const checkoutMode = checkoutModeOf(context.actor.customer, workspace);
  const terms = { ...(await readTerms(source, customerId)), checkoutMode };
  const orderCount = await countCustomerOrder(source, customerId);
  const skus = frozen.map(({ sku }) => sku);
  const known = await readOrderedProducts(source, customerId, skus);
  const noted = await noteUnusual(source, { customerId, orderCount, at, lines, known });
  await markSent(source, id, {
    placed_at: at,
    terms: JSON.stringify(terms),
    rates: writeRates(workspace, basis, code?.discount ?? null),
    ...noted,
  });
  const { events } = await withParts(source, order);
  await writeOrderEvent(source, {
    order_id: id,
    position: events.length,
    status: "pending",
    at,
    who: staff.actor.name,
    reason: null,
    changes: null,
  });
  const placed = { id, customerId, placedAt: at, lines: frozen };
  await writeOrderedProducts(source, addOrder(new Map(known), placed));
  await announce(source, {
    type: "order.placed",
    workspaceId: workspace.id,
    subjectId: order.id,
    at: staff.now(),
  });
  await writeAudit(source.db, staff, {
    action: "draft.sent",
    subject: { kind: "order", name: number },
    detail: { lines: frozen.length },
  });
  await touchOrders(source, workspace.id, [id], { stock: true });
}

/** Counts the use of a draft's code; says why where it cannot be used. */
async function useCode(source: Source, code: CartCode | null): Promise<Refusal | null> {
  if (code === null) return null;
  if (code.discount !== null && (await countUse(source, code.discount))) return null;
  const detail = code.problem?.detail ?? "This discount code has been used up.";
  return refuse("discount_code_refused", `The draft was not sent: ${detail}`, {
    errors: [{ pointer: "/discountCode", code: code.problem?.code ?? "code_used_up", detail }],
  });
}

function refuseLines(priced: PricedContents): Refusal {
  const errors = priced.showLines().flatMap(({ problem }, index) => {
    return problem === null ? [] : [{ ...problem, pointer: `/lines/${index}` }];
  });
  return refuse("line_refused", "The draft was not sent: correct or leave out these lines.", {
    errors,
  });
}
