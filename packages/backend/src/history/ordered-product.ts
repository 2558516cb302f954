/**
 * What is remembered of a product that a customer has ordered. Pure: it is the same whether orders
 * are added one by one as they are placed, or all of them anew after an import.
 *
 * What counts: every order that is no draft and did not come to nothing. What was rejected or
 * cancelled is no habit; its products are remembered with no times, so that the order is found by
 * them, and can be ordered again.
 */
import type { Row } from "../database/schema.ts";

/** What is remembered, as the database keeps it. */
export type OrderedProductRow = Row<"ordered_products">;

/** A line of an order, as far as the history depends on it. */
export type HistoryLine = Pick<
  Row<"order_lines">,
  "sku" | "name" | "unit" | "unit_label" | "quantity"
>;

/** An order, as far as the history depends on it. */
export interface HistoryOrder {
  readonly id: number;
  readonly customerId: number;
  readonly placedAt: number;
  /** It was rejected or cancelled. */
  readonly cameToNothing?: boolean;
  /** In the order's own sequence. */
  readonly lines: readonly HistoryLine[];
}

/** The quantities of so many orders are remembered. */
export const mostRecent = 9;

/** A quantity and the unit it counts in. */
export type RecentQuantity = readonly [quantity: number, unit: string];

/** The quantities of the latest orders, newest first. */
export const readRecent = ({ recent }: Pick<OrderedProductRow, "recent">): RecentQuantity[] =>
  // Written by `toRow` below.
  JSON.parse(recent) as RecentQuantity[];

/**
 * Adds an order to what is remembered by sku: changes the map, and gives back the rows that are new
 * or other than before. An order that is older than the last one only counts.
 */
export function addOrder(
  known: Map<string, OrderedProductRow>,
  order: HistoryOrder,
): OrderedProductRow[] {
  const changed: OrderedProductRow[] = [];
  for (const [sku, lines] of Map.groupBy(order.lines, (line) => line.sku)) {
    const before = known.get(sku);
    if (order.cameToNothing && before !== undefined) continue;
    const row =
      before !== undefined && isBehind(before, order)
        ? { ...before, times_ordered: before.times_ordered + 1 }
        : toRow(before, order, sku, lines);
    known.set(sku, row);
    changed.push(row);
  }
  return changed;
}

const isBehind = (row: OrderedProductRow, { placedAt, id }: HistoryOrder): boolean =>
  placedAt < row.last_ordered_at || (placedAt === row.last_ordered_at && id < row.last_order_id);

function toRow(
  before: OrderedProductRow | undefined,
  order: HistoryOrder,
  sku: string,
  lines: readonly HistoryLine[],
): OrderedProductRow {
  // Where an order has a product in several units, that of its last line is the one remembered.
  const last = lines.at(-1);
  const unit = last?.unit ?? "";
  const quantity = lines.reduce((sum, line) => sum + (line.unit === unit ? line.quantity : 0), 0);
  const earlier = before === undefined ? [] : readRecent(before);
  const counted: RecentQuantity[] = order.cameToNothing ? [] : [[quantity, unit]];
  const recent = [...counted, ...earlier.slice(0, mostRecent - 1)];
  return {
    customer_id: order.customerId,
    sku,
    name: last?.name ?? sku,
    unit_label: last?.unit_label ?? unit,
    last_order_id: order.id,
    last_ordered_at: order.placedAt,
    times_ordered: (before?.times_ordered ?? 0) + counted.length,
    recent: JSON.stringify(recent),
  };
}

/** What is ordered mostly in the unit of last time: the median of the latest orders in that unit. */
export function usualQuantity(recent: readonly RecentQuantity[]): number {
  const unit = recent[0]?.[1];
  const quantities = recent
    .filter((each) => each[1] === unit)
    .map(([quantity]) => quantity)
    .sort((a, b) => a - b);
  // Of two in the middle the larger one: rather a whole pack too many than the shelf empty.
  return quantities[Math.floor(quantities.length / 2)] ?? 1;
}
