/** A whole cart: lines, discount code, freight, tax, total. */
import { type Money, toSafeAmount } from "../money/money.ts";
import { shareByLargestRemainder } from "../money/share.ts";
import { chargeFreight } from "./charge-freight.ts";
import { chargeTax } from "./charge-tax.ts";
import { discountOf } from "./discount-code.ts";
import type { PriceBook } from "./price-book.ts";
import type { PricedCart } from "./results.ts";
import { totalLines } from "./total-lines.ts";
import type { Cart } from "./types.ts";

/**
 * Prices a cart. The same book, products and cart give the same answer, to the last digit.
 *
 * Lines without a price, or of a quantity that is none, come back as `unpriced` and count in no
 * amount; whether the others may be ordered (active, in stock, quantity rule) is not asked here.
 * Each line is priced by its own quantity, also where two are of one product. A cart without a
 * priced line costs nothing, freight included.
 */
export function priceCart(book: PriceBook, cart: Cart): PricedCart {
  const { currency, digits, taxRates } = book.workspace;
  const money = (amount: bigint): Money => ({
    amount: toSafeAmount(amount),
    scale: digits,
    currency,
  });
  const rateOf = (rate: number) => (book.taxExempt ? 0 : rate);

  // One entry for each line of the cart; a line that is not priced has the total 0.
  const lines = totalLines(book, cart.lines);
  const lineTotals = lines.map((line) => (line.kind === "priced" ? line.lineTotal : 0n));
  const subtotal = sum(lineTotals);

  const discount = discountOf(cart.discountCode ?? null, subtotal);
  const ranks = discount === 0n ? [] : rankLines(cart.lines);
  const discounts = shareByLargestRemainder(discount, lineTotals, (index) => ranks[index] ?? 0);

  const isEmpty = lines.every((line) => line.kind === "unpriced");
  const freight = isEmpty
    ? { amount: 0, problem: null }
    : chargeFreight(book.freight, Number(subtotal - discount), cart.carrierService ?? null);

  const goods = cart.lines.map(({ product }, index) => ({
    rate: rateOf(taxRates.ofClass(product.taxClass)),
    net: (lineTotals[index] ?? 0n) - (discounts[index] ?? 0n),
  }));
  const carriage = { rate: rateOf(taxRates.ofFreight), net: BigInt(freight.amount) };
  const taxes = chargeTax([...goods, carriage]);
  const tax = sum(taxes.rates.map((atRate) => atRate.tax));

  return {
    lines: lines.map((line, index) => {
      if (line.kind === "unpriced") return line;
      return {
        ...line,
        lineTotal: money(line.lineTotal),
        discount: money(discounts[index] ?? 0n),
        taxRate: goods[index]?.rate ?? 0,
        tax: money(taxes.shares[index] ?? 0n),
      };
    }),
    subtotal: money(subtotal),
    discount: money(discount),
    freight: money(carriage.net),
    freightProblem: freight.problem,
    tax: money(tax),
    taxes: taxes.rates.map(({ rate, ...amounts }) => ({
      rate,
      taxable: money(amounts.taxable),
      tax: money(amounts.tax),
    })),
    total: money(subtotal - discount + carriage.net + tax),
  };
}

/**
 * Each line's rank by what it is, not by where it stands: of two lines with an equal claim to the
 * last cent of a discount, the same one has it in whatever order they were put into the cart.
 */
function rankLines(lines: Cart["lines"]): number[] {
  const name = ({ product, unit }: Cart["lines"][number]) =>
    `${product.sku}\0${unit}\0${product.taxClass ?? ""}`;
  const names = lines.map(name);
  const order = names.map((_, index) => index);
  order.sort((a, b) => {
    const [one, other] = [names[a] ?? "", names[b] ?? ""];
    return one === other ? a - b : one < other ? -1 : 1;
  });
  const ranks = new Array<number>(lines.length).fill(0);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  return ranks;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
