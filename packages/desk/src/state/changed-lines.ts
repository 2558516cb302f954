/** What was typed into the lines of an order that is to be changed. */
import { msg, str } from "@lit/localize";
import type { DeskOrderChange, DeskOrderLine, Money, Product } from "@order-portal/sdk/desk";

/** What is typed for a line; what is missing stays. */
export interface LineEntry {
  readonly quantity?: string;
  readonly price?: string;
}

/** A line to be added, as it is typed. */
export interface AddedEntry {
  readonly product: Product;
  readonly unit: string;
  readonly quantity: string;
}

type Changed = NonNullable<DeskOrderChange["lines"]>[number];
type Price = NonNullable<Changed["unitPrice"]>;

/** Why an entry is no quantity, in words; null where it is one. */
export function entryProblem(entry: string): string | null {
  return readQuantity(entry) === null ? msg("Type a whole number; 0 takes the line out.") : null;
}

/** Why an entry is no price, in words; null where it is one. */
export function priceProblem(entry: string, { scale }: Money): string | null {
  return readPrice(entry, scale) === null
    ? msg(str`Type a price such as ${writePrice({ amount: 10 ** scale, scale })}.`)
    : null;
}

/** The lines that are other than ordered; null where an entry is no quantity or no price. */
export function changedLines(
  lines: readonly DeskOrderLine[],
  entries: ReadonlyMap<number, LineEntry>,
): Changed[] | null {
  const changed: Changed[] = [];
  for (const [position, entry] of entries) {
    const line = lines[position];
    if (!line) continue;
    const quantity = entry.quantity === undefined ? line.quantity : readQuantity(entry.quantity);
    const price =
      entry.price === undefined ? line.unitPrice : readPrice(entry.price, line.unitPrice.scale);
    if (quantity === null || price === null) return null;
    const isPriceSame = price.amount === line.unitPrice.amount;
    if (quantity === line.quantity && isPriceSame) continue;
    const unitPrice = { amount: price.amount, scale: price.scale };
    changed.push(isPriceSame ? { position, quantity } : { position, quantity, unitPrice });
  }
  return changed.toSorted((a, b) => a.position - b.position);
}

/**
 * What was typed, at the places where its lines are after somebody else changed the order. What was
 * typed for a line that is gone is gone with it.
 */
export function carryEntries(
  before: readonly DeskOrderLine[],
  after: readonly DeskOrderLine[],
  entries: ReadonlyMap<number, LineEntry>,
): ReadonlyMap<number, LineEntry> {
  const places = new Map(lineNames(after).map((name, position) => [name, position]));
  const names = lineNames(before);
  const carried = new Map<number, LineEntry>();
  for (const [position, entry] of entries) {
    const place = places.get(names[position] ?? "");
    if (place !== undefined) carried.set(place, entry);
  }
  return carried;
}

/** For each line, the one that it was before somebody else changed the order. */
export function linesBefore(
  before: readonly DeskOrderLine[],
  after: readonly DeskOrderLine[],
): (DeskOrderLine | undefined)[] {
  const lines = new Map(lineNames(before).map((name, position) => [name, before[position]]));
  return lineNames(after).map((name) => lines.get(name));
}

/** A name for each line that outlives a change of its place: what it orders, and the how many-th so. */
function lineNames(lines: readonly DeskOrderLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ sku, unit, deliveryDate }) => {
    const name = JSON.stringify([sku, unit, deliveryDate]);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name} ${count}`;
  });
}

/** The lines to be added; null where an entry is no quantity, or 0. */
export function addedLines(
  entries: readonly AddedEntry[],
): NonNullable<DeskOrderChange["added"]> | null {
  const added = entries.map(({ product: { sku }, unit, quantity }) => {
    return { sku, unit, quantity: readQuantity(quantity) ?? 0 };
  });
  return added.every(({ quantity }) => quantity > 0) ? added : null;
}

/** A price as it is typed: `9.25`. */
export function writePrice({ amount, scale }: Pick<Money, "amount" | "scale">): string {
  if (scale === 0) return String(amount);
  const digits = String(amount).padStart(scale + 1, "0");
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** A price that is typed with point or comma, at a scale; null where it is none. */
function readPrice(entry: string, scale: number): Price | null {
  const [, whole, decimals = ""] = /^(\d{1,9})(?:[.,](\d{1,4}))?$/.exec(entry.trim()) ?? [];
  if (whole === undefined || decimals.length > Math.max(scale, 0)) return null;
  return { amount: Number(whole + decimals.padEnd(scale, "0")), scale };
}

function readQuantity(entry: string): number | null {
  return /^\d{1,9}$/.test(entry.trim()) ? Number(entry) : null;
}
