/** Which products a few words may mean, simply: the backend's matching knows more ways. */
import type { MockProduct } from "../../fixtures/make-product.ts";
import { wordsOf } from "../words.ts";

/** A product, and what it was found by. */
export interface Found {
  product: MockProduct;
  by: "sku" | "alias" | "part_number" | "name" | "near";
  /** Whether nothing else can be meant. */
  certain: boolean;
}

/** At most five, the likeliest first. */
export function findCandidates(products: readonly MockProduct[], words: string): Found[] {
  const sought = words.toLowerCase();
  if (sought === "") return [];
  const by = (way: Found["by"], isIt: (product: MockProduct) => boolean) =>
    products.filter(isIt).map((product): Found => ({ product, by: way, certain: false }));
  const isSought = (text: string) => text.toLowerCase() === sought;
  const exact = [
    ...by("sku", ({ sku }) => isSought(sku)),
    ...by("part_number", ({ partNumbers = [] }) => partNumbers.some(isSought)),
    ...by("alias", ({ aliases = [] }) => aliases.some(isSought)),
    ...by("name", ({ name }) => isSought(name)),
  ];
  if (exact.length > 0) return exact.slice(0, 5).map(certainIf(exact.length === 1));
  const soughtWords = wordsOf(words);
  const byWords = by("name", ({ name, aliases = [] }) => {
    const known = [name, ...aliases].flatMap(wordsOf);
    return soughtWords.every((word) => known.includes(word));
  });
  if (byWords.length > 0) return byWords.slice(0, 5).map(certainIf(byWords.length === 1));
  return by(
    "near",
    ({ sku, name }) =>
      distance(sku.toLowerCase(), sought) <= 2 ||
      wordsOf(name).some((word) => word.startsWith(sought)),
  ).slice(0, 5);
}

const certainIf = (certain: boolean) => (found: Found) => ({ ...found, certain });

/** How many letters differ: put in, left out or other. */
function distance(one: string, two: string): number {
  let row = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...two].entries()) {
      const swapped = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swapped, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
