/** Which products one customer may see and order. */
import type { BuyerContext } from "../context.ts";
import { type Source, listOf, statement } from "../database/statement.ts";

const entriesFor = statement<{ kind: "category" | "sku"; value: string }>(
  (d) => `
    select kind, value from catalogue_entries
    where customer_id = ? and (kind = 'category' or (kind = 'sku' and ${d.isOneOf("value")}))`,
);

/** A product, as far as catalogues tell products apart. */
interface Catalogued {
  readonly sku: string;
  readonly category: string | null;
}

/**
 * Tells which of the products with these skus belong to the customer's catalogue; on a public visit
 * all do. Whether they are active is not asked here.
 */
export async function readCatalogueOf(
  source: Source,
  { actor: { customer } }: BuyerContext,
  skus: readonly string[],
): Promise<(product: Catalogued) => boolean> {
  if (customer === null || customer.catalogueAll) return () => true;
  const seen = new Set<string>();
  for (const { kind, value } of await entriesFor(source, customer.id, listOf(skus))) {
    seen.add(`${kind} ${value}`);
  }
  return ({ sku, category }) =>
    seen.has(`sku ${sku}`) || (category !== null && seen.has(`category ${category}`));
}
