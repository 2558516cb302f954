/**
 * The same prices a second time, to check the first: written from the description of the ladder
 * alone, with fractions of bigints and plain loops, no index, no shortcut, and no code shared with
 * what it checks (its types aside).
 */
import type {
  Cart,
  CustomerFacts,
  PriceChange,
  PriceRule,
  ProductFacts,
  ProductUnit,
  Scope,
  WorkspaceFacts,
} from "../types.ts";

/** A workspace as one customer meets it at an instant. */
export interface Situation {
  readonly facts: WorkspaceFacts;
  readonly customer: CustomerFacts | null;
  readonly at: number;
  /** The decimals of the facts' currency. */
  readonly digits: number;
}

type Fraction = readonly [over: bigint, under: bigint];

const whole = (value: number): Fraction => [BigInt(value), 1n];
const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
const minus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
const isLess = (a: Fraction, b: Fraction): boolean => a[0] * b[1] < b[0] * a[1];
const millionths = (value: number): Fraction => [BigInt(value), 1_000_000n];
const less = (price: Fraction, percent: number): Fraction =>
  minus(price, times(price, millionths(percent)));

/** The nearest whole number; counts up from below, so that a half goes up. */
function nearest([over, under]: Fraction): bigint {
  let below = over / under;
  const isHalfOrMore = (over - below * under) * 2n >= under;
  if (isHalfOrMore) below += 1n;
  return below;
}

const ten = (power: number): bigint => 10n ** BigInt(power);

/** 0 for a unit's scope to 3 for all; null where the scope is not of this unit. */
function widthOf(scope: Scope, product: ProductFacts, unit: ProductUnit): number | null {
  if (scope.kind === "unit") {
    return scope.sku === product.sku && scope.unit === unit.unit ? 0 : null;
  }
  if (scope.kind === "sku") return scope.sku === product.sku ? 1 : null;
  if (scope.kind === "line") return scope.productLine === product.productLine ? 2 : null;
  return 3;
}

function isOwnedBy(rule: PriceRule, rank: number, customer: CustomerFacts | null): boolean {
  const { owner } = rule;
  if (rank === 0) return owner.kind === "customer" && owner.customerId === customer?.id;
  if (rank === 1) return owner.kind === "group" && owner.priceGroupId === customer?.priceGroupId;
  return owner.kind === "workspace";
}

function changed(
  change: PriceChange & { readonly scope: Scope },
  before: Fraction | null,
  unit: ProductUnit,
): Fraction | null {
  if (change.kind === "percent") return before === null ? null : less(before, change.value);
  const fixed = whole(change.value);
  return change.scope.kind === "unit" ? fixed : times(fixed, whole(unit.factor));
}

/** The unit price, and the price before a promotion, at the price scale; null where there is none. */
export function naiveUnitPrice(
  { facts, customer, at, digits }: Situation,
  product: ProductFacts,
  unitCode: string,
  quantity: number,
): { unitPrice: bigint; wasPrice: bigint | null } | null {
  const unit = product.units.find((candidate) => candidate.unit === unitCode);
  if (unit === undefined) return null;
  const baseQuantity = BigInt(quantity) * BigInt(unit.factor);

  let base: Fraction | null = unit.price === null ? null : whole(unit.price);
  for (const other of product.units) {
    if (base === null && other.factor === 1 && other.price !== null) {
      base = times(whole(other.price), whole(unit.factor));
    }
  }

  let decisive: PriceRule | null = null;
  for (let rank = 0; rank < 3 && decisive === null; rank++) {
    for (let width = 0; width < 4 && decisive === null; width++) {
      for (const rule of facts.rules) {
        if (!isOwnedBy(rule, rank, customer)) continue;
        if (widthOf(rule.scope, product, unit) !== width) continue;
        if (BigInt(rule.minimumQuantity) > baseQuantity) continue;
        const isBetter: boolean =
          decisive === null ||
          rule.minimumQuantity > decisive.minimumQuantity ||
          (rule.minimumQuantity === decisive.minimumQuantity && rule.id < decisive.id);
        if (isBetter) decisive = rule;
      }
    }
  }
  const ruled = decisive === null ? base : changed(decisive, base, unit);
  if (ruled === null) return null;

  let promoted = ruled;
  for (const promotion of facts.promotions) {
    if (promotion.starts !== null && at < promotion.starts) continue;
    if (promotion.ends !== null && at >= promotion.ends) continue;
    if (widthOf(promotion.scope, product, unit) === null) continue;
    const price = changed(promotion, ruled, unit);
    if (price !== null && isLess(price, promoted)) promoted = price;
  }

  let percent: number | null = null;
  for (let width = 0; width < 4 && percent === null; width++) {
    for (const discount of facts.volumeDiscounts) {
      if (widthOf(discount.scope, product, unit) !== width) continue;
      if (BigInt(discount.minimumQuantity) > baseQuantity) continue;
      percent = Math.max(percent ?? 0, discount.percent);
    }
  }
  const exact = less(promoted, percent ?? 0);

  const scale = facts.priceScale ?? Math.min(digits, 4);
  const rounded = (price: Fraction) => nearest(times(price, [1n, ten(4 - scale)]));
  const unitPrice = rounded(exact);
  if (unitPrice > BigInt(Number.MAX_SAFE_INTEGER)) return null;
  const wasPrice = rounded(ruled);
  const isOnSale = isLess(promoted, ruled) && wasPrice > unitPrice;
  return { unitPrice, wasPrice: isOnSale ? wasPrice : null };
}

/** Whole shares by largest remainder: one by one to whoever lacks the most; of equals, the first by name. */
function naiveShares(
  amount: bigint,
  weights: readonly bigint[],
  names: readonly string[] = [],
): bigint[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return weights.map(() => 0n);
  const shares = weights.map((weight) => (amount * weight) / total);
  while (shares.reduce((sum, share) => sum + share, 0n) < amount) {
    let neediest = 0;
    const lack = (index: number) => amount * (weights[index] ?? 0n) - (shares[index] ?? 0n) * total;
    weights.forEach((_, index) => {
      const isFirst = (names[index] ?? "") < (names[neediest] ?? "");
      const isEqual = lack(index) === lack(neediest);
      if (lack(index) > lack(neediest) || (isEqual && isFirst)) neediest = index;
    });
    shares[neediest] = (shares[neediest] ?? 0n) + 1n;
  }
  return shares;
}

/** A cart's amounts at the currency's digits, and of each line; a line without a price is null. */
export function naiveCart(situation: Situation, cart: Cart) {
  const { facts, customer, digits } = situation;
  const scale = facts.priceScale ?? Math.min(digits, 4);
  const prices = cart.lines.map(({ product, unit, quantity }) =>
    naiveUnitPrice(situation, product, unit, quantity),
  );
  const totals = prices.map((price, index) => {
    if (price === null) return 0n;
    const quantity = BigInt(cart.lines[index]?.quantity ?? 0);
    return nearest([price.unitPrice * quantity * ten(digits), ten(scale)]);
  });
  const subtotal = totals.reduce((sum, total) => sum + total, 0n);

  let discount = 0n;
  const code = cart.discountCode;
  if (code?.kind === "fixed") discount = BigInt(code.value);
  if (code?.kind === "percent") discount = nearest(times([subtotal, 1n], millionths(code.value)));
  if (discount > subtotal) discount = subtotal;
  const discounts = naiveShares(
    discount,
    totals,
    cart.lines.map(({ product, unit }) => [product.sku, unit, product.taxClass ?? ""].join("\0")),
  );

  const freightRule = customer?.freight ?? facts.freight;
  let freight = 0n;
  if (prices.some((price) => price !== null)) {
    if (freightRule.kind === "flat") freight = BigInt(freightRule.amount);
    if (freightRule.kind === "free_from") {
      const isFree = subtotal - discount >= BigInt(freightRule.threshold);
      if (!isFree) freight = BigInt(freightRule.amount);
    }
  }

  const rateOf = (taxClass: string | null): number => {
    const { rates, defaultClass } = facts.tax;
    if (customer?.taxExempt) return 0;
    if (taxClass !== null && rates[taxClass] !== undefined) return rates[taxClass];
    return defaultClass === null ? 0 : (rates[defaultClass] ?? 0);
  };
  const parts = cart.lines.map(({ product }, index) => ({
    rate: rateOf(product.taxClass),
    net: (totals[index] ?? 0n) - (discounts[index] ?? 0n),
  }));
  parts.push({ rate: rateOf(facts.tax.freightClass), net: freight });
  const taxes = parts.map(() => 0n);
  for (const rate of new Set(parts.map((part) => part.rate))) {
    const nets = parts.map((part) => (part.rate === rate ? part.net : 0n));
    const net = nets.reduce((sum, each) => sum + each, 0n);
    const due = nearest(times([net, 1n], millionths(rate)));
    naiveShares(due, nets).forEach((share, index) => {
      taxes[index] = (taxes[index] ?? 0n) + share;
    });
  }
  const tax = taxes.reduce((sum, each) => sum + each, 0n);

  return {
    lines: prices.map((price, index) =>
      price === null
        ? null
        : {
            ...price,
            lineTotal: totals[index],
            discount: discounts[index],
            taxRate: parts[index]?.rate,
            tax: taxes[index],
          },
    ),
    subtotal,
    discount,
    freight,
    tax,
    total: subtotal - discount + freight + tax,
  };
}
