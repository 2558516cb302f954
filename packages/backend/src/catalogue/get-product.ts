/** One product of the customer's catalogue, with all that its own page shows. */
import type { ProductDetail } from "@order-portal/contract";
import type { BuyerContext } from "../context.ts";
import { statement } from "../database/statement.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { openView } from "./catalogue-view.ts";
import { availabilityOf, offerProduct } from "./offer-product.ts";
import { readProductsBySku } from "./product-facts.ts";
import { contains } from "./product-set.ts";

const descriptionOf = statement<{ description: string | null }>(
  () => `select description from products where id = ?`,
);

/** Reads a product; one that the customer may not see is refused like one that is not there. */
export async function getProduct(
  context: BuyerContext,
  sku: string,
): Promise<ProductDetail | Refusal> {
  const source = context.store;
  const { catalogue, visible, book } = await openView(context);
  const product = (await readProductsBySku(source, context.workspace.id, [sku])).get(sku);
  const rank = product && catalogue.rankOf(product.id);
  if (product === undefined || rank === undefined || !contains(visible, rank)) {
    return refuse("not_found", "There is no product with this sku in your catalogue.");
  }
  const [detail] = await descriptionOf(source, product.id);
  const { units, onSale, fewest } = offerProduct(book, product);
  const { name, category, imageUrl } = product;
  return {
    sku,
    name,
    category,
    imageUrl,
    units,
    onSale,
    isNew: product.newUntil !== null && context.now() < product.newUntil,
    availability: availabilityOf(fewest, product.stock),
    description: detail?.description ?? null,
  };
}
