/** Finds products for staff as buyers find them: sku first, then words of name and aliases. */
import type { StaffContext } from "../context.ts";
import { openCatalogue } from "./catalogue.ts";
import { ranksFrom } from "./product-set.ts";
import { searchProducts } from "./search-products.ts";
import { readSearch } from "./search-question.ts";

/** The ids of active products, the best first; where nothing was typed, the first of all. */
export async function findProductIds(
  context: StaffContext,
  search: string,
  most: number,
): Promise<number[]> {
  const catalogue = await openCatalogue(context);
  const question = readSearch(search);
  const tiers =
    question === null ? [catalogue.everything] : await searchProducts(context, catalogue, question);
  const ids: number[] = [];
  for (const tier of tiers) {
    if (ids.length >= most) break;
    for (const rank of ranksFrom(tier, 0, most - ids.length)) {
      const id = catalogue.ids[rank];
      if (id !== undefined) ids.push(id);
    }
  }
  return ids;
}
