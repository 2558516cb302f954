/** The lines of before that are to be ordered again: of whole orders, and of single products. */
import { type FieldError, type Money, maximumLines } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { unitPriceOf } from "../orders/order-values.ts";
import { readOrderedProducts } from "./history-queries.ts";
import {
  type OldLineRow,
  type OldOrder,
  findOrdersById,
  findOrdersByNumber,
  readLines,
  readLinesOf,
} from "./reorder-queries.ts";

/** What is to be ordered again. */
export interface ReorderQuestion {
  readonly orders?: readonly string[] | undefined;
  readonly skus?: readonly string[] | undefined;
}

/** A line as it was ordered. */
export interface OldLine {
  /** The number of its order. */
  readonly order: string;
  readonly sku: string;
  readonly name: string;
  readonly unit: string;
  readonly unitLabel: string;
  /** How many base units the unit held then. */
  readonly factor: number;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly note: string;
}

/**
 * Every line of the orders, then of each product all lines of the order it was in last. An order of
 * another customer is as missing as one that is not there, or a draft.
 */
export async function readOldLines(
  { store, workspace, actor }: CustomerContext,
  question: ReorderQuestion,
): Promise<OldLine[] | Refusal> {
  const customerId = actor.customer.id;
  const numbers = [...new Set(question.orders)];
  const skus = [...new Set(question.skus)];
  const owner = { workspaceId: workspace.id, customerId };
  const orders = await findOrdersByNumber(store, owner, numbers);
  const products = await readOrderedProducts(store, customerId, skus);
  const errors = [
    ...missing("orders", question.orders ?? [], orders, "There is no order with this number."),
    ...missing("skus", question.skus ?? [], products, "This has not been ordered before."),
  ];
  if (errors.length > 0) {
    return refuse("not_found", errors[0]?.detail ?? "", { errors });
  }
  const whole = [...orders.values()];
  const count = whole.reduce((sum, order) => sum + order.line_count, skus.length);
  if (count > maximumLines) return tooManyLines();
  const rows = await readLines(
    store,
    whole.map(({ id }) => id),
  );
  const rowsOf = Map.groupBy(rows, ({ order_id }) => order_id);
  const ofOrders = numbers.flatMap((number) => {
    const order = orders.get(number);
    return order === undefined ? [] : toOldLines(order, rowsOf.get(order.id) ?? []);
  });

  const lastIds = [...new Set(Array.from(products.values(), (row) => row.last_order_id))];
  const lastOrders = await findOrdersById(store, customerId, lastIds);
  const lastRows = await readLinesOf(store, lastIds, skus);
  const ofProducts = skus.flatMap((sku) => {
    const order = lastOrders.get(products.get(sku)?.last_order_id ?? 0);
    if (order === undefined) return [];
    return toOldLines(
      order,
      lastRows.filter((row) => row.order_id === order.id && row.sku === sku),
    );
  });
  return [...ofOrders, ...ofProducts];
}

const toOldLines = (order: OldOrder, rows: readonly OldLineRow[]): OldLine[] =>
  rows.map((row) => ({
    order: order.number,
    sku: row.sku,
    name: row.name,
    unit: row.unit,
    unitLabel: row.unit_label,
    factor: row.factor,
    quantity: row.quantity,
    unitPrice: unitPriceOf(row.unit_price, order),
    note: row.note,
  }));

function missing(
  part: "orders" | "skus",
  asked: readonly string[],
  found: ReadonlyMap<string, unknown>,
  detail: string,
): FieldError[] {
  return asked.flatMap((name, index) =>
    found.has(name) ? [] : [{ pointer: `/${part}/${index}`, code: "invalid", detail }],
  );
}

function tooManyLines(): Refusal {
  const detail = `At most ${maximumLines} lines can be ordered again at once: choose fewer orders.`;
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/orders", code: "too_many", detail }],
  });
}
