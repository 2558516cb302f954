/** The whole of pricing on any facts: against a second, plain calculation, and by what must hold. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Money } from "../money/money.ts";
import {
  type Cart,
  type CustomerFacts,
  type FreightRule,
  type PriceRule,
  type ProductFacts,
  type Scope,
  type WorkspaceFacts,
  checkQuantity,
  compilePrices,
  explainPrice,
  offerUnit,
  openPriceBook,
  priceBreaks,
  priceCart,
  priceProduct,
} from "./index.ts";
import { amountOf } from "./testing/facts.ts";
import { type Situation, naiveCart, naiveUnitPrice } from "./testing/naive-pricing.ts";

// A small world, so that rules, promotions and discounts meet on the same products again and again.
const sku = fc.constantFrom("A", "B", "C");
const productLine = fc.constantFrom("tea", "tin");
const unitCode = fc.constantFrom("EA", "CS", "BX");
const price = fc.oneof(fc.nat({ max: 300_000 }), fc.nat({ max: 10_000_000_000 }));
const percent = fc.oneof(
  fc.constantFrom(0, 50_000, 100_000, 125_000, 333_333, 1_000_000),
  fc.nat({ max: 1_000_000 }),
);
const change = fc.oneof(
  fc.record({ kind: fc.constant("fixed" as const), value: price }),
  fc.record({ kind: fc.constant("percent" as const), value: percent }),
);
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.record({ kind: fc.constant("all" as const) }),
  fc.record({ kind: fc.constant("line" as const), productLine }),
  fc.record({ kind: fc.constant("sku" as const), sku }),
  fc.record({ kind: fc.constant("unit" as const), sku, unit: unitCode }),
);
const id = fc.constantFrom(1, 2);
const owner: fc.Arbitrary<PriceRule["owner"]> = fc.oneof(
  fc.record({ kind: fc.constant("customer" as const), customerId: id }),
  fc.record({ kind: fc.constant("group" as const), priceGroupId: id }),
  fc.record({ kind: fc.constant("workspace" as const) }),
);
const minimumQuantity = fc.nat({ max: 40 });
const instant = fc.integer({ min: -5, max: 5 });

/** Up to so many facts, numbered. */
const numbered = <T extends object>(fact: fc.Arbitrary<T>, maxLength: number) =>
  fc.array(fact, { maxLength }).map((all) => all.map((each, index) => ({ ...each, id: index })));

const freight: fc.Arbitrary<FreightRule> = fc.oneof(
  fc.constant({ kind: "none" as const }),
  fc.record({ kind: fc.constant("flat" as const), amount: fc.nat({ max: 2000 }) }),
  fc.record({
    kind: fc.constant("free_from" as const),
    amount: fc.nat({ max: 2000 }),
    threshold: fc.nat({ max: 100_000 }),
  }),
);
const digitsOf = { EUR: 2, JPY: 0, KWD: 3, CLF: 4 };
const taxClass = fc.constantFrom(null, "standard", "reduced", "zero", "unheard of");
const facts: fc.Arbitrary<WorkspaceFacts & { currency: keyof typeof digitsOf }> = fc.record({
  currency: fc.constantFrom("EUR", "JPY", "KWD", "CLF"),
  priceScale: fc.option(fc.nat({ max: 4 })),
  rules: numbered(
    fc
      .tuple(fc.record({ owner, scope, minimumQuantity }), change)
      .map(([of, by]) => ({ ...of, ...by })),
    12,
  ),
  promotions: numbered(
    fc
      .tuple(fc.record({ scope, starts: fc.option(instant), ends: fc.option(instant) }), change)
      .map(([of, by]) => ({ name: "Sale", ...of, ...by })),
    5,
  ),
  volumeDiscounts: numbered(fc.record({ scope, minimumQuantity, percent }), 6),
  tax: fc.record({
    rates: fc.record({ standard: percent, reduced: percent, zero: fc.constant(0) }),
    defaultClass: fc.constantFrom(null, "standard", "reduced"),
    freightClass: taxClass,
  }),
  freight,
});
const customer: fc.Arbitrary<CustomerFacts> = fc.record({
  id,
  priceGroupId: fc.option(id),
  taxExempt: fc.boolean(),
  freight: fc.option(freight, { nil: null }),
});
const situation: fc.Arbitrary<Situation> = fc
  .record({ facts, customer: fc.option(customer), at: instant })
  .map((given) => ({ ...given, digits: digitsOf[given.facts.currency] }));

const limit = fc.option(fc.integer({ min: 1, max: 30 }));
const unitOf = (unit: string, factor: number) =>
  fc.record({
    unit: fc.constant(unit),
    factor: fc.constant(factor),
    price: fc.option(price),
    minimum: limit,
    maximum: limit,
    increment: limit,
  });
const product: fc.Arbitrary<ProductFacts> = fc.record({
  sku,
  productLine: fc.option(productLine),
  taxClass,
  units: fc.tuple(unitOf("EA", 1), unitOf("CS", 12), unitOf("BX", 5)).chain(fc.shuffledSubarray),
});
const quantity = fc.integer({ min: 1, max: 60 });
const cart: fc.Arbitrary<Cart> = fc.record({
  lines: fc.array(fc.record({ product, unit: unitCode, quantity }), { maxLength: 8 }),
  discountCode: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant("fixed" as const), value: fc.nat({ max: 50_000 }) }),
      fc.record({ kind: fc.constant("percent" as const), value: percent }),
    ),
    { nil: null },
  ),
});

const bookOf = (given: Situation, at = given.at) =>
  openPriceBook(compilePrices(given.facts), given.customer, at);
const thorough = { numRuns: 2000 };

test("a cart has the amounts of the second calculation", () => {
  fc.assert(
    fc.property(situation, cart, (given, asked) => {
      const priced = priceCart(bookOf(given), asked);
      const big = ({ amount }: Money) => BigInt(amount);
      assert.deepEqual(
        {
          lines: priced.lines.map((line) => {
            if (line.kind === "unpriced") return null;
            return {
              unitPrice: big(line.unitPrice),
              wasPrice: line.wasPrice && big(line.wasPrice),
              lineTotal: big(line.lineTotal),
              discount: big(line.discount),
              taxRate: line.taxRate,
              tax: big(line.tax),
            };
          }),
          subtotal: big(priced.subtotal),
          discount: big(priced.discount),
          freight: big(priced.freight),
          tax: big(priced.tax),
          total: big(priced.total),
        },
        naiveCart(given, asked),
      );
    }),
    thorough,
  );
});

test("a product has the price of the second calculation, and is explained by the same", () => {
  fc.assert(
    fc.property(situation, product, unitCode, quantity, (given, asked, unit, many) => {
      const book = bookOf(given);
      const result = priceProduct(book, asked, unit, many);
      const expected = naiveUnitPrice(given, asked, unit, many);
      assert.equal(amountOf(result), expected && Number(expected.unitPrice));
      assert.deepEqual(explainPrice(book, asked, unit, many).price, result);
    }),
    thorough,
  );
});

test("price breaks say what every quantity costs", () => {
  fc.assert(
    fc.property(situation, product, unitCode, (given, asked, unit) => {
      const book = bookOf(given);
      const breaks = priceBreaks(book, asked, unit);
      for (let many = 1; many <= 45; many++) {
        const reached = breaks.findLast(({ minimumQuantity }) => minimumQuantity <= many);
        const expected = amountOf(priceProduct(book, asked, unit, many));
        assert.equal(reached?.unitPrice?.amount ?? null, expected, `${many} ${unit}`);
      }
      breaks.slice(1).forEach(({ minimumQuantity, unitPrice }, before) => {
        assert.ok(minimumQuantity > (breaks[before]?.minimumQuantity ?? 0));
        assert.notDeepEqual(unitPrice, breaks[before]?.unitPrice);
      });
    }),
    { numRuns: 500 },
  );
});

test("an offer says what every quantity costs that can be ordered at a price", () => {
  fc.assert(
    fc.property(situation, product, unitCode, (given, asked, unit) => {
      const book = bookOf(given);
      const offer = offerUnit(book, asked, unit);
      const rule = asked.units.find((candidate) => candidate.unit === unit);
      let first: number | null = null;
      for (let many = 1; many <= 90; many++) {
        const result = priceProduct(book, asked, unit, many);
        if (!rule || checkQuantity(rule, many) !== null || result.kind === "no_price") continue;
        first ??= many;
        assert.equal(offer.kind, "priced");
        const reached = offer.priceBreaks.findLast((at) => at.minimumQuantity <= many) ?? offer;
        assert.deepEqual(reached.unitPrice, result.unitPrice);
        if (many === first) assert.deepEqual(offer.wasPrice, result.wasPrice);
      }
      assert.equal(offer.kind === "priced" ? offer.minimumQuantity : null, first);
    }),
    { numRuns: 500 },
  );
});

test("shares sum to the whole, the ladder of amounts adds up, and nothing is negative", () => {
  fc.assert(
    fc.property(situation, cart, (given, asked) => {
      const {
        lines,
        subtotal,
        discount,
        freight: carriage,
        tax,
        taxes,
        total,
      } = priceCart(bookOf(given), asked);
      const priced = lines.filter((line) => line.kind === "priced");
      const sum = (amounts: Money[]) => amounts.reduce((whole, { amount }) => whole + amount, 0);
      assert.equal(sum(priced.map((line) => line.lineTotal)), subtotal.amount);
      assert.equal(sum(priced.map((line) => line.discount)), discount.amount);
      assert.equal(sum(taxes.map((rate) => rate.tax)), tax.amount);
      assert.equal(subtotal.amount - discount.amount + carriage.amount + tax.amount, total.amount);
      assert.ok(discount.amount <= subtotal.amount);
      for (const line of priced) {
        assert.ok(line.discount.amount <= line.lineTotal.amount);
        assert.ok(line.wasPrice === null || line.wasPrice.amount > line.unitPrice.amount);
        const each = [line.unitPrice, line.lineTotal, line.discount, line.tax];
        assert.ok(each.every(({ amount }) => Number.isSafeInteger(amount) && amount >= 0));
      }
      assert.ok([carriage, tax, total].every(({ amount }) => amount >= 0));
      if (given.customer?.taxExempt) assert.deepEqual([tax.amount, taxes], [0, []]);
    }),
    thorough,
  );
});

test("the order in which facts are given changes nothing", () => {
  fc.assert(
    fc.property(situation, cart, (given, asked) => {
      const { rules, promotions, volumeDiscounts } = given.facts;
      const reversed = {
        ...given.facts,
        rules: rules.toReversed(),
        promotions: promotions.toReversed(),
        volumeDiscounts: volumeDiscounts.toReversed(),
      };
      assert.deepEqual(
        priceCart(bookOf({ ...given, facts: reversed }), asked),
        priceCart(bookOf(given), asked),
      );
    }),
  );
});

test("the order of the lines changes no price and no sum", () => {
  fc.assert(
    fc.property(situation, cart, (given, asked) => {
      const book = bookOf(given);
      const { lines: there, ...sums } = priceCart(book, asked);
      const { lines: back, ...reversedSums } = priceCart(book, {
        ...asked,
        lines: asked.lines.toReversed(),
      });
      assert.deepEqual(reversedSums, sums);
      const pricesOf = (lines: typeof there) =>
        lines.map((line) => (line.kind === "priced" ? [line.unitPrice, line.lineTotal] : line));
      assert.deepEqual(pricesOf(back.toReversed()), pricesOf(there));
    }),
  );
});

test("a book holds for every instant until it says that it does not", () => {
  fc.assert(
    fc.property(situation, cart, instant, (given, asked, later) => {
      const book = bookOf(given);
      fc.pre(later >= given.at && later < (book.validUntil ?? Infinity));
      assert.deepEqual(priceCart(book, asked), priceCart(bookOf(given, later), asked));
    }),
  );
});

test("another promotion never raises a price", () => {
  fc.assert(
    fc.property(situation, product, unitCode, quantity, scope, change, (given, ...asked) => {
      const [what, unit, many, where, by] = asked;
      const sale = { id: 99, name: "Sale", scope: where, ...by, starts: null, ends: null };
      const promotions = [...given.facts.promotions, sale];
      const before = amountOf(priceProduct(bookOf(given), what, unit, many));
      const after = amountOf(
        priceProduct(bookOf({ ...given, facts: { ...given.facts, promotions } }), what, unit, many),
      );
      assert.ok(before === null ? after === null : after !== null && after <= before);
    }),
  );
});

test("a higher base price never lowers a price", () => {
  fc.assert(
    fc.property(situation, product, unitCode, quantity, price, (given, what, unit, many, more) => {
      const units = what.units.map((each) => ({
        ...each,
        price: each.price === null ? null : each.price + more,
      }));
      const book = bookOf(given);
      const before = amountOf(priceProduct(book, what, unit, many));
      const after = amountOf(priceProduct(book, { ...what, units }, unit, many));
      assert.ok(before === null ? after === null : after !== null && after >= before);
    }),
  );
});

test("a larger discount code never costs the buyer more, freight apart", () => {
  fc.assert(
    fc.property(situation, cart, percent, percent, (given, asked, one, other) => {
      const book = bookOf({
        ...given,
        customer: null,
        facts: { ...given.facts, freight: { kind: "none" } },
      });
      const [small, large] = [Math.min(one, other), Math.max(one, other)].map((value) =>
        priceCart(book, { ...asked, discountCode: { kind: "percent", value } }),
      );
      assert.ok(small && large && large.discount.amount >= small.discount.amount);
    }),
  );
});
