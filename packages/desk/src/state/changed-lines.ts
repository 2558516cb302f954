/** What was typed into the lines of an order that is to be changed. */
import { msg } from "@lit/localize";
import type { DeskOrderLine } from "@order-portal/sdk/desk";

/** A line to be changed, by its place in the order, from 0; quantity 0 takes it out. */
export interface ChangedLine {
  position: number;
  quantity: number;
}

/** Why an entry is no quantity, in words; null where it is one. */
export function entryProblem(entry: string): string | null {
  return readQuantity(entry) === null ? msg("Type a whole number; 0 takes the line out.") : null;
}

/** The lines that are other than ordered; null where an entry is no quantity. */
export function changedLines(
  lines: readonly DeskOrderLine[],
  entries: ReadonlyMap<number, string>,
): ChangedLine[] | null {
  const changed: ChangedLine[] = [];
  for (const [position, entry] of entries) {
    const quantity = readQuantity(entry);
    if (quantity === null) return null;
    if (quantity !== lines[position]?.quantity) changed.push({ position, quantity });
  }
  return changed.toSorted((a, b) => a.position - b.position);
}

function readQuantity(entry: string): number | null {
  return /^\d{1,9}$/.test(entry.trim()) ? Number(entry) : null;
}
