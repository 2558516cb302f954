/** Changes quantities of a pending order, or takes lines out; the customer is told why. */
import type { DeskOrder, FieldError, OrderChange } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { refreshHistory } from "../history/refresh-histories.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { importedBy } from "../imports/tables/orders.ts";
import {
  type ProductOfOrder,
  claimPendingOrder,
  moveStock,
  noteStockChange,
  readOrderFacts,
  readProductsOfOrder,
  writeChangedOrder,
} from "./change-order-queries.ts";
import { getDeskOrder } from "./get-desk-order.ts";
import { withParts } from "./order-queries.ts";
import { explainRefusal } from "./move-order.ts";
import { priceChangedOrder } from "./price-changed-order.ts";
import { lockStock } from "./submission-queries.ts";

/** What is asked for. */
export interface ChangeRequest {
  readonly reason: string;
  /** The revision of the order that was looked at. */
  readonly revision: number;
  /** Lines by their place in the order, from 0; quantity 0 takes one out. */
  readonly lines: readonly { readonly position: number; readonly quantity: number }[];
}

/** A line whose quantity changes. */
interface ChangedLine {
  /** Its place in the request. */
  readonly index: number;
  readonly line: Row<"order_lines">;
  readonly quantity: number;
}

/** Makes the change, wholly or not at all, and answers the order as it is then. */
export async function changeOrder(
  context: StaffContext,
  number: string,
  request: ChangeRequest,
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
  { reason, lines: wanted }: ChangeRequest,
): Promise<Refusal | undefined> {
  const { workspace, actor, now } = context;
  const { lines, events } = await withParts(source, order);
  const changed = findChanges(lines, wanted);
  if (isRefusal(changed)) return changed;

  const skus = [...new Set(lines.map(({ sku }) => sku))];
  const takesStock = order.placed_by !== importedBy;
  if (takesStock) await lockStock(source, workspace.id, skus);
  const products = await readProductsOfOrder(source, workspace.id, skus);
  const short = takesStock ? stockErrors(changed, products) : [];
  if (short.length > 0) {
    return refuse("line_refused", "Nothing was changed: there is not enough in stock.", {
      errors: short,
    });
  }

  const quantities = new Map(changed.map(({ line, quantity }) => [line.position, quantity]));
  const left = lines
    .map((line) => ({ ...line, quantity: quantities.get(line.position) ?? line.quantity }))
    .filter(({ quantity }) => quantity > 0);
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
  const errors = changed.flatMap(({ index, line }): FieldError[] => {
    const place = left.findIndex(({ position }) => position === line.position);
    if (place < 0 || priced.lines[place]?.kind === "priced") return [];
    const detail = "This quantity is too large to be priced.";
    return [{ pointer: `/lines/${index}/quantity`, code: "quantity_invalid", detail }];
  });
  if (errors.length > 0) {
    return refuse("line_refused", "Nothing was changed: correct these lines.", { errors });
  }

  if (takesStock) await moveStock(source, workspace.id, baseUnitsMoved(changed));
  await writeChangedOrder(source, order, {
    lines: left.map((line, place) => {
      const price = priced.lines[place];
      return price?.kind === "priced" ? { ...line, line_total: price.lineTotal.amount } : line;
    }),
    gone: changed.filter(({ quantity }) => quantity === 0).map(({ line }) => line.position),
    amounts: priced,
    event: {
      order_id: order.id,
      position: events.length,
      status: "pending",
      at: now(),
      who: actor.name,
      reason,
      changes: JSON.stringify(changed.map(toChange)),
    },
  });
  await refreshHistory(source, order.customer_id);
  if (takesStock) await noteStockChange(source, workspace.id);
  await writeAudit(source.db, context, {
    action: "order.changed",
    subject: { kind: "order", name: order.number },
    detail: { lines: changed.map(toChange), reason },
  });
  return undefined;
}

const toChange = ({ line, quantity }: ChangedLine): OrderChange => ({
  sku: line.sku,
  name: line.name,
  unit: line.unit,
  before: line.quantity,
  after: quantity,
});

/** The lines that really change; refuses what cannot be understood in one way. */
function findChanges(
  lines: readonly Row<"order_lines">[],
  wanted: ChangeRequest["lines"],
): ChangedLine[] | Refusal {
  const errors: FieldError[] = [];
  const changed: ChangedLine[] = [];
  const seen = new Set<number>();
  for (const [index, { position, quantity }] of wanted.entries()) {
    const line = lines[position];
    const pointer = `/lines/${index}/position`;
    if (line === undefined) {
      errors.push({ pointer, code: "invalid", detail: "The order has no such line." });
    } else if (seen.has(position)) {
      errors.push({ pointer, code: "invalid", detail: "This line is named twice." });
    } else if (line.quantity !== quantity) {
      changed.push({ index, line, quantity });
    }
    seen.add(position);
  }
  if (errors.length > 0) {
    return refuse("line_refused", "Nothing was changed: name each line of the order once.", {
      errors,
    });
  }
  const gone = changed.filter(({ quantity }) => quantity === 0);
  if (gone.length === lines.length) {
    const detail = "At least one line stays: reject the order to take all of them out.";
    const last = gone.at(-1)?.index ?? 0;
    return refuse("line_refused", detail, {
      errors: [{ pointer: `/lines/${last}/quantity`, code: "invalid", detail }],
    });
  }
  if (changed.length === 0) {
    const detail = "Nothing would change: every line has this quantity already.";
    return refuse("invalid_request", detail, {
      errors: [{ pointer: "/lines", code: "invalid", detail }],
    });
  }
  return changed;
}

/** Base units that the order takes more of, by sku; below 0 what it gives back. */
function baseUnitsMoved(changed: readonly ChangedLine[]): Map<string, number> {
  const moved = new Map<string, number>();
  for (const { line, quantity } of changed) {
    const more = (quantity - line.quantity) * line.factor;
    moved.set(line.sku, (moved.get(line.sku) ?? 0) + more);
  }
  return moved;
}

/** An error for each line that asks for more than there is, with the most that there would be. */
function stockErrors(
  changed: readonly ChangedLine[],
  products: ReadonlyMap<string, ProductOfOrder>,
): FieldError[] {
  const moved = baseUnitsMoved(changed);
  return changed.flatMap(({ index, line, quantity }): FieldError[] => {
    const stock = products.get(line.sku)?.stock ?? null;
    const more = moved.get(line.sku) ?? 0;
    if (stock === null || quantity <= line.quantity || more <= stock) return [];
    const most = Math.max(line.quantity, quantity - Math.ceil((more - stock) / line.factor));
    return [
      {
        pointer: `/lines/${index}/quantity`,
        code: "quantity_above_stock",
        detail: `There is stock for ${most} at most.`,
        nearest: [most],
      },
    ];
  });
}
