/** What has changed since a cart's prices were shown, in words that a buyer understands. Pure. */
import type { CartChange, Money, PricedCart } from "@order-portal/contract";
import type { ProofContents } from "../carts/proof.ts";
import { lineKey } from "../carts/cart-line.ts";
import { formatMoney } from "./format-money.ts";

/** What the sentences need to know beside the two carts. */
export interface ChangeWords {
  readonly locale: string;
  /** The decimals of unit prices. */
  readonly priceScale: number;
  /** The names of products that are no longer in the cart, by sku. */
  readonly names: ReadonlyMap<string, string>;
}

/** Compares what was shown with the cart as it is now; empty where they are the same. */
export function cartChanges(
  shown: ProofContents,
  now: PricedCart,
  words: ChangeWords,
): CartChange[] {
  const changes = lineChanges(shown, now, words);
  return [...changes, ...totalChanges(shown, now, words)];
}

function lineChanges(shown: ProofContents, now: PricedCart, words: ChangeWords): CartChange[] {
  const { locale, priceScale, names } = words;
  const { currency } = now.total;
  const left = new Map(now.lines.map((line) => [lineKey(line), line]));
  // A product may be gone in one unit or for one date, and be there in another still.
  const present = new Map(now.lines.map(({ sku, name }) => [sku, name]));
  const changes = shown.lines.flatMap((shownLine): CartChange[] => {
    const [sku, unit, quantity, price, , deliveryDate] = shownLine;
    const before = { amount: price, scale: priceScale, currency };
    const key = lineKey({ sku, unit, deliveryDate });
    const line = left.get(key);
    left.delete(key);
    const name = line?.name ?? present.get(sku) ?? names.get(sku) ?? sku;
    const about = { sku, unit, deliveryDate, name };
    const what = lineName(name, deliveryDate, locale);
    if (line === undefined) {
      const detail = `${what} is no longer in the cart.`;
      return [{ kind: "line_removed", ...about, before, after: null, detail }];
    }
    const { problem } = line;
    const after = line.unitPrice;
    if (problem !== null) {
      const detail = `${what}: ${problem.detail}`;
      return [{ kind: "line_refused", ...about, before, after: null, detail }];
    }
    const found: CartChange[] = [];
    if (line.quantity !== quantity) {
      const detail = `The quantity of ${what} is now ${line.quantity}; it was ${quantity}.`;
      found.push({ kind: "quantity_changed", ...about, before: null, after: null, detail });
    }
    if (after !== null && !isSame(before, after)) {
      const detail = `${what} is now ${formatMoney(after, locale)} each; it was ${formatMoney(before, locale)}.`;
      found.push({ kind: "price_changed", ...about, before, after, detail });
    }
    return found;
  });
  for (const { sku, unit, deliveryDate, name, unitPrice } of left.values()) {
    const detail = `${lineName(name, deliveryDate, locale)} was added to the cart.`;
    const about = { sku, unit, deliveryDate, name, before: null, after: unitPrice };
    changes.push({ kind: "line_added", ...about, detail });
  }
  return changes;
}

/** What a line is called among those of other dates: `Cheese for Nov 24, 2026`. */
function lineName(name: string, deliveryDate: string, locale: string): string {
  if (deliveryDate === "") return name;
  const day = new Date(`${deliveryDate}T00:00Z`);
  return `${name} for ${day.toLocaleDateString(locale, { dateStyle: "medium", timeZone: "UTC" })}`;
}

const wholeCart = { sku: null, unit: null, deliveryDate: null, name: null };

function totalChanges(shown: ProofContents, now: PricedCart, words: ChangeWords): CartChange[] {
  const { locale } = words;
  const [subtotal, discount, freight, tax] = shown.amounts;
  const { scale, currency } = now.total;
  const changes: CartChange[] = [];
  const compare = (
    kind: "discount_changed" | "freight_changed" | "tax_changed",
    what: string,
    amount: number,
    after: Money,
    why = "",
  ) => {
    if (after.amount === amount) return;
    const before = { amount, scale, currency };
    const detail = `${what} is now ${formatMoney(after, locale)}; it was ${formatMoney(before, locale)}.${why}`;
    changes.push({ kind, ...wholeCart, before, after, detail });
  };
  const problem = now.discountCode?.problem ?? null;
  compare(
    "discount_changed",
    "The discount",
    discount,
    now.discount,
    problem ? ` ${problem.detail}` : "",
  );
  const code = problem === null ? (now.discountCode?.code ?? null) : null;
  if (code !== shown.discountCode && now.discount.amount === discount) {
    const detail =
      code === null
        ? "The discount code no longer counts."
        : `The discount code ${code} counts now.`;
    const { discount: amount } = now;
    const about = { ...wholeCart, before: amount, after: amount };
    changes.push({ kind: "discount_changed", ...about, detail });
  }
  compare("freight_changed", "Freight", freight, now.freight);
  // Tax follows from the rest; it is told where the rest has stayed.
  const hasSameBase =
    subtotal === now.subtotal.amount &&
    discount === now.discount.amount &&
    freight === now.freight.amount;
  if (hasSameBase) compare("tax_changed", "Tax", tax, now.tax);
  return changes;
}

const isSame = (a: Money, b: Money): boolean =>
  a.amount === b.amount && a.scale === b.scale && a.currency === b.currency;
