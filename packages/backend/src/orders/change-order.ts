/** Changes a pending order: quantities, prices, lines, delivery date; the customer is told why. */
import {
  type DeskOrder,
  type FieldError,
  type OrderChange,
  type OrderChangeRequest,
  maximumLines,
} from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import { dayAt } from "../carts/delivery-date.ts";
import type { StaffContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { refreshHistory } from "../history/refresh-histories.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { importedBy } from "../imports/tables/orders.ts";
import { type AddedLine, makeAddedLines } from "./added-lines.ts";
import { announce } from "../outbox/announce.ts";
import {
  claimPendingOrder,
  moveStock,
  readOrderFacts,
  readProductsOfOrder,
  writeChangedOrder,
} from "./change-order-queries.ts";
import { writeEventChanges } from "./event-changes.ts";
import { getDeskOrder } from "./get-desk-order.ts";
import { withParts } from "./order-queries.ts";
import { type MovedLine, baseUnitsMoved, stockErrors } from "./order-stock.ts";
import { explainRefusal } from "./move-order.ts";
import { priceChangedOrder } from "./price-changed-order.ts";
import { type ChangedLine, findChanges, refuseIdle, toChange } from "./requested-changes.ts";
import { lockStock } from "./submission-queries.ts";
import { touchOrders } from "./touch-orders.ts";

/** Makes the change, wholly or not at all, and answers the order as it is then. */
export async function changeOrder(
  context: StaffContext,
  number: string,
  request: OrderChangeRequest,
): Promise<DeskOrder | Refusal> {
  const { store, workspace } = context;
  const refused = await transactionUnlessRefused(store, async (source) => {
    const order = await claimPendingOrder(source, workspace.id, number, request.revision);
    return order === undefined
      ? explainRefusal(source.db, workspace.id, number, request.revision, "be changed")
      : carryOut(source, context, order, request);
  });
  return isRefusal(refused) ? refused : getDeskOrder(context, number);
}

async function carryOut(
  source: Source,
  context: StaffContext,
  order: Row<"orders">,
  { reason, lines: wanted = [], added: asked = [], deliveryDate }: OrderChangeRequest,
): Promise<Refusal | undefined> {
  const { workspace, actor, now } = context;
  const { lines, events } = await withParts(source, order);
  const changed = findChanges(order, lines, wanted);
  if (isRefusal(changed)) return changed;
  const isDateOther = deliveryDate !== undefined && deliveryDate !== order.delivery_date;
  const refused =
    refuseIdle(lines, changed, { added: asked.length, isDateOther }) ??
    (isDateOther ? refusePast(deliveryDate, dayAt(now(), workspace.timeZone)) : null);
  if (refused !== null) return refused;

  const takesStock = order.placed_by !== importedBy;
  const skus = [...new Set([...lines, ...asked].map(({ sku }) => sku))];
  if (takesStock) await lockStock(source, workspace.id, skus);
  const products = await readProductsOfOrder(source, workspace.id, skus);
  const staying = applyChanges(lines, changed);
  const added = await makeAddedLines(source, context, order, staying, asked);
  if (isRefusal(added)) return added;
  const moved = movedLines(changed, added);
  const short = takesStock ? stockErrors(moved, (sku) => products.get(sku)?.stock ?? null) : [];
  if (short.length > 0) {
    return refuse("line_refused", "Nothing was changed: there is not enough in stock.", {
      errors: short,
    });
  }

  const left = [...staying, ...added.map((line) => ({ ...line, line_total: 0 }))];
  const facts = await readOrderFacts(source, workspace, order);
  const priced = priceChangedOrder(
    facts,
    left.map((line) => ({
      sku: line.sku,
      unit: line.unit,
      factor: line.factor,
      quantity: line.quantity,
      unitPrice: line.unit_price,
      taxClass: products.get(line.sku)?.tax_class ?? null,
    })),
  );
  const unpriced = left.filter((_, place) => priced.lines[place]?.kind !== "priced");
  if (unpriced.length > 0 || left.length > maximumLines) {
    return refuseSize(unpriced, changed, added);
  }

  if (takesStock) await moveStock(source, workspace.id, baseUnitsMoved(moved));
  const changes = [
    ...changed.map((line) => toChange(order, line)),
    ...added.map(({ sku, name, unit, quantity }): OrderChange => {
      return { sku, name, unit, before: 0, after: quantity };
    }),
  ];
  const { delivery_date: before } = order;
  const date = isDateOther ? { deliveryDate: { before, after: deliveryDate } } : {};
  const final = left.map((line, place) => {
    const price = priced.lines[place];
    return price?.kind === "priced" ? { ...line, line_total: price.lineTotal.amount } : line;
  });
  await writeChangedOrder(source, order, {
    lines: final.slice(0, staying.length),
    added: final.slice(staying.length),
    gone: changed.filter(({ quantity }) => quantity === 0).map(({ line }) => line.position),
    amounts: priced,
    deliveryDate: deliveryDate ?? before,
    event: {
      order_id: order.id,
      position: events.length,
      status: "pending",
      at: now(),
      who: actor.name,
      reason,
      changes: writeEventChanges({ changes, ...date }),
    },
  });
  await refreshHistory(source, order.customer_id);
  await announce(source, {
    type: "order.changed",
    workspaceId: workspace.id,
    subjectId: order.id,
    at: now(),
    detail: { reason },
  });
  await writeAudit(source.db, context, {
    action: "order.changed",
    subject: { kind: "order", name: order.number },
    detail: { lines: changes, ...date, reason },
  });
  await touchOrders(source, workspace.id, [order.id], { stock: takesStock });
  return undefined;
}

/** The lines that stay, as they are then. A price that staff name is no sale price any more. */
function applyChanges(
  lines: readonly Row<"order_lines">[],
  changed: readonly ChangedLine[],
): Row<"order_lines">[] {
  const byPosition = new Map(changed.map((each) => [each.line.position, each]));
  return lines.flatMap((line) => {
    const { quantity, unitPrice } = byPosition.get(line.position) ?? {
      quantity: line.quantity,
      unitPrice: line.unit_price,
    };
    if (quantity === 0) return [];
    const was = unitPrice === line.unit_price ? line.was_price : null;
    return [{ ...line, quantity, unit_price: unitPrice, was_price: was }];
  });
}

const movedLines = (changed: readonly ChangedLine[], added: readonly AddedLine[]): MovedLine[] => [
  ...changed.map(({ index, line: { sku, factor, quantity: before }, quantity: after }) => ({
    ...{ pointer: `/lines/${index}`, sku, factor, before, after },
  })),
  ...added.map(({ sku, factor, quantity: after }, index) => ({
    ...{ pointer: `/added/${index}`, sku, factor, before: 0, after },
  })),
];

function refusePast(day: string, today: string): Refusal | null {
  if (day === "" || day >= today) return null;
  const detail = "This delivery date has passed: choose another.";
  return refuse("line_refused", detail, {
    errors: [{ pointer: "/deliveryDate", code: "delivery_date_invalid", detail }],
  });
}

function refuseSize(
  unpriced: readonly Row<"order_lines">[],
  changed: readonly ChangedLine[],
  added: readonly AddedLine[],
): Refusal {
  if (unpriced.length === 0) {
    return refuse("line_refused", `An order has at most ${maximumLines} lines.`);
  }
  const detail = "This quantity is too large to be priced.";
  const errors = unpriced.map(({ position }): FieldError => {
    const index = changed.find(({ line }) => line.position === position)?.index;
    const place = added.findIndex((line) => line.position === position);
    const pointer = index === undefined ? `/added/${place}` : `/lines/${index}`;
    return { pointer: `${pointer}/quantity`, code: "quantity_invalid", detail };
  });
  return refuse("line_refused", "Nothing was changed: correct these lines.", { errors });
}
