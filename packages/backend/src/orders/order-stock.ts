/** What a change of an order takes from stock, and gives back to it. Pure. */
import type { FieldError } from "@order-portal/contract";

/** A line before and after; `before` is 0 where it is added. */
export interface MovedLine {
  /** Where it stands in the request: `/lines/0` or `/added/0`. */
  readonly pointer: string;
  readonly sku: string;
  readonly factor: number;
  readonly before: number;
  readonly after: number;
}

/** Base units that the order takes more of, by sku; below 0 what it gives back. */
export function baseUnitsMoved(lines: readonly MovedLine[]): Map<string, number> {
  const moved = new Map<string, number>();
  for (const { sku, factor, before, after } of lines) {
    moved.set(sku, (moved.get(sku) ?? 0) + (after - before) * factor);
  }
  return moved;
}

/** An error for each line that asks for more than there is, with the most that there would be. */
export function stockErrors(
  lines: readonly MovedLine[],
  stockOf: (sku: string) => number | null,
): FieldError[] {
  const moved = baseUnitsMoved(lines);
  return lines.flatMap(({ pointer, sku, factor, before, after }): FieldError[] => {
    const stock = stockOf(sku);
    const more = moved.get(sku) ?? 0;
    if (stock === null || after <= before || more <= stock) return [];
    const most = Math.max(before, after - Math.ceil((more - stock) / factor));
    return [
      {
        pointer: `${pointer}/quantity`,
        code: "quantity_above_stock",
        detail: `There is stock for ${most} at most.`,
        nearest: most === 0 ? [] : [most],
      },
    ];
  });
}
