/** What each line of a cart comes to, before the discount code and tax. */
import { rescale } from "../money/divide.ts";
import type { PriceBook } from "./price-book.ts";
import { priceProduct } from "./price-product.ts";
import { largestSum } from "./require-facts.ts";
import type { UnitPrice, UnpricedLine } from "./results.ts";
import type { CartLine } from "./types.ts";

/** A line with its total, at the currency's digits. */
export interface TotalledLine extends UnitPrice {
  readonly lineTotal: bigint;
}

/** Each line with its total, or why it counts in no amount, in the order of the lines. */
export function totalLines(
  book: PriceBook,
  lines: readonly CartLine[],
): (TotalledLine | UnpricedLine)[] {
  const { priceScale, digits } = book.workspace;
  let room = BigInt(largestSum);
  return lines.map(({ product, unit, quantity }) => {
    if (!Number.isSafeInteger(quantity) || quantity < 1) return quantityInvalid;
    const price = priceProduct(book, product, unit, quantity);
    if (price.kind === "no_price") return { kind: "unpriced", code: "no_price" };

    const exact = BigInt(price.unitPrice.amount) * BigInt(quantity);
    const lineTotal = rescale(exact, priceScale, digits);
    if (lineTotal > room) return quantityInvalid;
    room -= lineTotal;
    return { ...price, lineTotal };
  });
}

const quantityInvalid: UnpricedLine = { kind: "unpriced", code: "quantity_invalid" };
