/** A cart line as the server holds it, and what tells one from another. */
import type { CartLineInput, FieldError } from "@order-portal/contract";

/** A line of a cart, in use or put aside: one sku in one unit for one delivery date. */
export interface CartLine {
  readonly sku: string;
  readonly unit: string;
  readonly quantity: number;
  readonly note: string;
  /** `YYYY-MM-DD`, or empty where the line has none of its own. */
  readonly deliveryDate: string;
}

/** What tells lines apart. */
export type LineName = Pick<CartLineInput, "sku" | "unit" | "deliveryDate">;

/** A line's name as one text, to find it by. */
export const lineKey = ({ sku, unit, deliveryDate = "" }: LineName): string =>
  `${deliveryDate} ${unit.length} ${unit} ${sku}`;

/** A line that a request or a list names, without a note. */
export const bareLine = ({
  sku,
  unit,
  quantity,
}: Pick<CartLine, "sku" | "unit" | "quantity">): CartLine => ({
  sku,
  unit,
  quantity,
  note: "",
  deliveryDate: "",
});

/**
 * An error for each line whose sku, unit and delivery date an earlier one names: which quantity is
 * meant, nobody can know.
 */
export function repeatedLines(lines: readonly LineName[]): FieldError[] {
  const seen = new Map<string, number>();
  return lines.flatMap((line, index) => {
    const key = lineKey(line);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    const same = line.deliveryDate ? "sku, unit and delivery date" : "sku and unit";
    const detail = `Line ${first} names this ${same} already: add their quantities up.`;
    return [{ pointer: `/lines/${index}`, code: "invalid", detail }];
  });
}
