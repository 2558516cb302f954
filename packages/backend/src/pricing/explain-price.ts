/** Why a price is what it is. */
import { formatDecimal } from "../money/decimal-text.ts";
import { exactPriceText as text, textOrNull } from "./exact-price-text.ts";
import type { PriceBook } from "./price-book.ts";
import { climb, openLadder } from "./price-ladder.ts";
import { roundClimb } from "./price-product.ts";
import type { PriceExplanation, PriceStep } from "./results.ts";
import type { ProductFacts } from "./types.ts";

/**
 * The price that `priceProduct` gives, with each step that led to it. For the supplier's staff
 * only: it names rules. It retells the very climb that the price came from, so it cannot disagree.
 */
export function explainPrice(
  book: PriceBook,
  product: ProductFacts,
  unit: string,
  quantity: number,
): PriceExplanation {
  const ladder = openLadder(book, product, unit);
  if (ladder === null) return { price: { kind: "no_price" }, steps: [] };

  const climbed = climb(ladder, quantity);
  const { rule, rulePrice, promotion, promotionPrice, discount } = climbed;
  const steps: PriceStep[] = [{ kind: "base_price", price: textOrNull(ladder.basePrice) }];
  if (rule !== null) steps.push({ kind: "rule", rule: rule.source, price: textOrNull(rulePrice) });
  if (promotion !== null && promotionPrice !== null) {
    steps.push({ kind: "promotion", promotion: promotion.source, price: text(promotionPrice) });
  }
  if (discount !== null && climbed.price !== null) {
    steps.push({ kind: "volume_discount", discount: discount.source, price: text(climbed.price) });
  }
  const price = roundClimb(book, climbed);
  if (price.kind === "priced") {
    const { amount, scale } = price.unitPrice;
    steps.push({ kind: "rounded", price: formatDecimal(amount, scale) });
  }
  return { price, steps };
}
