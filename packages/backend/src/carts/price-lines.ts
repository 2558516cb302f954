/** Prices lines as if they were in a cart, without touching the cart. */
import type { PricedLines, PriceRequest } from "@order-portal/contract";
import { openBook, openCustomerPrices } from "../catalogue/customer-prices.ts";
import type { BuyerContext } from "../context.ts";
import { carrierServiceOf } from "../customers/carrier-service.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { bareLine, repeatedLines } from "./cart-line.ts";
import { gatherLines } from "./gather-lines.ts";
import { priceContents } from "./price-contents.ts";

/** Prices the lines; what is wrong with one is told in the line itself. */
export async function priceLines(
  context: BuyerContext,
  { lines }: PriceRequest,
): Promise<PricedLines | Refusal> {
  const repeated = repeatedLines(lines);
  if (repeated.length > 0) {
    return refuse("invalid_request", "Name each sku and unit once.", { errors: repeated });
  }
  const source = context.store;
  const prices = await openCustomerPrices(context);
  const gathered = await gatherLines(source, context, lines.map(bareLine), { own: false });
  const book = openBook(context, prices, context.now());
  const carrierService = await carrierServiceOf(source, context);
  const priced = priceContents(book, gathered, null, carrierService);
  return { lines: priced.showLines(), ...priced.amounts };
}
