/** Gathers the facts about a cart's lines, in the same few queries however many lines there are. */
import { knownProductsBySku } from "../catalogue/known-products.ts";
import { type SoldProduct, readProductsBySku } from "../catalogue/product-facts.ts";
import type { BuyerContext } from "../context.ts";
import { readCatalogueOf } from "../customers/customer-catalogue.ts";
import type { Source } from "../database/statement.ts";
import type { CartLine } from "./cart-line.ts";
import type { FoundLine } from "./check-line.ts";
import { lineDateChecker } from "./delivery-date.ts";

/** A line with what is known of it. */
export interface GatheredLine extends FoundLine {
  readonly line: CartLine;
  /** What the line is called: its product's name, else its sku. */
  readonly name: string;
  readonly imageUrl: string | null;
}

/** How lines are gathered. */
export interface Gathering {
  /** They are of the customer's own cart, and keep their names when their products are gone. */
  readonly own: boolean;
  /** Whether to read products anew, since the context's catalogue revision is not the present one. */
  readonly anew?: boolean;
}

/**
 * Finds the lines' products and units. A product that is not, or no longer, the customer's to order
 * is as unknown as one that is not there.
 */
export async function gatherLines(
  source: Source,
  context: BuyerContext,
  lines: readonly CartLine[],
  { own, anew = false }: Gathering,
): Promise<GatheredLine[]> {
  if (lines.length === 0) return [];
  const skus = lines.map(({ sku }) => sku);
  const products = anew
    ? await readProductsBySku(source, context.workspace.id, skus)
    : await knownProductsBySku(source, context, skus);
  const isIn = await readCatalogueOf(source, context, [...products.keys()]);
  const checkDate = lineDateChecker(context);
  return lines.map((line): GatheredLine => {
    const { sku, quantity, deliveryDate } = line;
    const known = products.get(sku);
    const product = known !== undefined && known.active && isIn(known) ? known : undefined;
    const shown = own ? known : product;
    return {
      line,
      quantity,
      product,
      unit: unitOf(product, line),
      name: shown?.name ?? sku,
      imageUrl: shown?.imageUrl ?? null,
      dateFault: checkDate(deliveryDate),
    };
  });
}

const unitOf = (product: SoldProduct | undefined, line: CartLine) =>
  product?.units.find(({ unit, active }) => active && unit === line.unit);
