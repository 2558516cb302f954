/** The cart's lines as a buyer looks through many of them: found by words, and in an order. */
import type { CartLine } from "./cart-lines.ts";

/** In which order lines stand. */
export type LineOrder = "added" | "name" | "code" | "total" | "trouble";

/** Lines whose name, code, unit or note has each of the words, in an order. */
export function arrangeLines(
  lines: readonly CartLine[],
  { search, order }: { readonly search: string; readonly order: LineOrder },
  hasTrouble: (line: CartLine) => boolean,
): readonly CartLine[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? lines
      : lines.filter(({ name, sku, unitLabel, note }) => {
          const text = `${name} ${sku} ${unitLabel} ${note}`.toLocaleLowerCase();
          return words.every((word) => text.includes(word));
        });
  if (order === "added") return found;
  return [...found].sort(comparisons(hasTrouble)[order]);
}

const comparisons = (hasTrouble: (line: CartLine) => boolean) => ({
  name: (one: CartLine, other: CartLine) => one.name.localeCompare(other.name),
  code: (one: CartLine, other: CartLine) =>
    one.sku.localeCompare(other.sku, undefined, { numeric: true }),
  // The dearest first; what has no total yet last.
  total: (one: CartLine, other: CartLine) =>
    (other.lineTotal?.amount ?? -1) - (one.lineTotal?.amount ?? -1),
  trouble: (one: CartLine, other: CartLine) => Number(hasTrouble(other)) - Number(hasTrouble(one)),
});
