/** What the desk has changed about an order, as a step of its history keeps it. */
import type { OrderChange, OrderEvent } from "@order-portal/contract";

/** What was changed; without a delivery date where it stayed. */
export type EventChanges = Pick<OrderEvent, "changes" | "deliveryDate">;

/** Writes changes for the column `order_events.changes`. */
export const writeEventChanges = ({ changes, deliveryDate }: EventChanges): string =>
  JSON.stringify(deliveryDate === undefined ? changes : { changes, deliveryDate });

/** Reads the column: nothing, a list of changed lines, or the lines with the delivery date. */
export function readEventChanges(json: string | null): EventChanges {
  if (json === null) return { changes: [] };
  // Written above, and by earlier versions as the bare list.
  const kept = JSON.parse(json) as OrderChange[] | EventChanges;
  return Array.isArray(kept) ? { changes: kept } : kept;
}
