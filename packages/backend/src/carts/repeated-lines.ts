/** Lines that name the same sku and unit twice: which quantity is meant, nobody can know. */
import type { CartLineInput, FieldError } from "@order-portal/contract";

/** An error for each line whose sku and unit an earlier one names. */
export function repeatedLines(lines: readonly CartLineInput[]): FieldError[] {
  const seen = new Map<string, number>();
  return lines.flatMap(({ sku, unit }, index) => {
    const key = lineKey(sku, unit);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    const detail = `Line ${first} names this sku and unit already: add their quantities up.`;
    return [{ pointer: `/lines/${index}`, code: "invalid", detail }];
  });
}

/** What tells lines apart: one sku in one unit. */
export const lineKey = (sku: string, unit: string): string => `${unit.length} ${unit} ${sku}`;
