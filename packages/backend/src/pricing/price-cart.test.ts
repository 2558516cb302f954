import assert from "node:assert/strict";
import { test } from "node:test";
import { formatDecimal } from "../money/decimal-text.ts";
import { priceCart } from "./price-cart.ts";
import {
  bookOf,
  customer,
  euro,
  everything,
  percentOff,
  promotion,
  tea,
  tier,
  unit,
} from "./testing/facts.ts";
import type { PricedCart } from "./results.ts";
import type { CartLine, DiscountCode, ProductFacts } from "./types.ts";

const line = (product: ProductFacts, quantity: number, code = "EA"): CartLine => ({
  product,
  unit: code,
  quantity,
});
const priced = (sku: string, own: string, taxClass: string | null = null): ProductFacts => ({
  sku,
  productLine: null,
  taxClass,
  units: [unit("EA", 1, own)],
});
const tax = {
  rates: { standard: 200_000, reduced: 50_000, zero: 0 },
  defaultClass: "standard",
  freightClass: null,
};
const amounts = ({ subtotal, discount, freight, tax: due, total }: PricedCart) =>
  [subtotal, discount, freight, due, total].map(({ amount, scale }) =>
    formatDecimal(amount, scale),
  );
const tenPercent: DiscountCode = { kind: "percent", value: 100_000 };

test("a cart adds up: lines, discount code, freight and tax", () => {
  const book = bookOf({
    promotions: [promotion(everything, percentOff(20))],
    tax,
    freight: { kind: "flat", amount: 500 },
  });
  const lines = [line(tea, 3), line(priced("BREAD", "0.99", "reduced"), 7)];
  const cart = priceCart(book, { lines, discountCode: tenPercent });
  assert.deepEqual(cart, {
    lines: [
      {
        kind: "priced",
        unitPrice: euro(800),
        wasPrice: euro(1000),
        lineTotal: euro(2400),
        discount: euro(240),
        taxRate: 200_000,
        tax: euro(432),
      },
      {
        kind: "priced",
        unitPrice: euro(79),
        wasPrice: euro(99),
        lineTotal: euro(553),
        discount: euro(55),
        taxRate: 50_000,
        tax: euro(25),
      },
    ],
    subtotal: euro(2953),
    discount: euro(295),
    freight: euro(500),
    freightProblem: null,
    tax: euro(557), // 20 % of 21.60 and 5.00, and 5 % of 4.98
    taxes: [
      { rate: 200_000, taxable: euro(2660), tax: euro(532) },
      { rate: 50_000, taxable: euro(498), tax: euro(25) },
    ],
    total: euro(3715),
  });
});

test("each line is priced by its own quantity, also where two are of one product", () => {
  const book = bookOf({ volumeDiscounts: [tier(everything, 12, 10)] });
  const cart = priceCart(book, { lines: [line(tea, 1, "CS"), line(tea, 11, "EA")] });
  assert.deepEqual(amounts(cart), ["218.00", "0.00", "0.00", "0.00", "218.00"]);
});

test("a line total is the shown unit price times the quantity, rounded to the currency", () => {
  const book = bookOf({ priceScale: 4 });
  const screws = priced("SCREW", "0.0135");
  assert.equal(priceCart(book, { lines: [line(screws, 1)] }).total.amount, 1);
  assert.equal(priceCart(book, { lines: [line(screws, 1000)] }).total.amount, 1350);
  const rounded = bookOf({ priceScale: 2 });
  assert.equal(priceCart(rounded, { lines: [line(screws, 1000)] }).total.amount, 1000);
});

test("a fixed discount takes off no more than the subtotal", () => {
  const cart = priceCart(bookOf({ tax, freight: { kind: "flat", amount: 500 } }), {
    lines: [line(tea, 1)],
    discountCode: { kind: "fixed", value: 99_999 },
  });
  assert.deepEqual(amounts(cart), ["10.00", "10.00", "5.00", "1.00", "6.00"]);
});

test("the shares of a discount are fair and sum to it", () => {
  const lines = ["1", "1", "1"].map((own, index) => line(priced(`P${index}`, own), 1));
  const cart = priceCart(bookOf(), { lines, discountCode: { kind: "fixed", value: 100 } });
  const shares = cart.lines.map((each) => (each.kind === "priced" ? each.discount.amount : null));
  assert.deepEqual(shares, [34, 33, 33]);
});

test("freight thresholds count the goods less the discount", () => {
  const book = bookOf({ freight: { kind: "free_from", amount: 500, threshold: 1000 } });
  assert.equal(priceCart(book, { lines: [line(tea, 1)] }).freight.amount, 0);
  const discounted = priceCart(book, { lines: [line(tea, 1)], discountCode: tenPercent });
  assert.equal(discounted.freight.amount, 500);
});

test("the customer's own freight counts before the workspace's", () => {
  const free = { ...customer, freight: { kind: "none" } } as const;
  const facts = { freight: { kind: "flat", amount: 500 } } as const;
  assert.equal(priceCart(bookOf(facts, free), { lines: [line(tea, 1)] }).freight.amount, 0);
  assert.equal(priceCart(bookOf(facts), { lines: [line(tea, 1)] }).freight.amount, 500);
});

test("a cart whose freight cannot be told says so", () => {
  const services = [{ service: "post", amount: 500, threshold: null }];
  const book = bookOf({ freight: { kind: "by_carrier_service", services } });
  const lines = [line(tea, 1)];
  assert.equal(priceCart(book, { lines }).freightProblem, "carrier_service_required");
  const chosen = priceCart(book, { lines, carrierService: "post" });
  assert.deepEqual([chosen.freightProblem, chosen.freight], [null, euro(500)]);
});

test("freight bears the tax of its own class", () => {
  const facts = { freight: { kind: "flat", amount: 1000 } } as const;
  const reduced = bookOf({ ...facts, tax: { ...tax, freightClass: "reduced" } });
  const lines = [line(priced("BOOK", "10", "zero"), 1)];
  assert.equal(priceCart(reduced, { lines }).tax.amount, 50);
  assert.equal(priceCart(bookOf({ ...facts, tax }), { lines }).tax.amount, 200);
});

test("a product of no tax class, or of one without a rate, bears the default one", () => {
  const lines = [line(priced("A", "10"), 1), line(priced("B", "10", "unheard of"), 1)];
  assert.equal(priceCart(bookOf({ tax }), { lines }).tax.amount, 400);
  assert.equal(priceCart(bookOf({ tax: { ...tax, defaultClass: null } }), { lines }).tax.amount, 0);
});

test("an exempt customer pays no tax, on goods and freight", () => {
  const book = bookOf(
    { tax, freight: { kind: "flat", amount: 500 } },
    { ...customer, taxExempt: true },
  );
  const cart = priceCart(book, { lines: [line(tea, 1)] });
  assert.deepEqual(amounts(cart), ["10.00", "0.00", "5.00", "0.00", "15.00"]);
  assert.deepEqual(cart.taxes, []);
});

test("a line without a price counts in no amount and keeps its place", () => {
  const lines = [line(priced("A", "1"), 1), line(tea, 1, "KG"), line(priced("B", "2"), 1)];
  const cart = priceCart(bookOf({ tax }), { lines, discountCode: tenPercent });
  assert.deepEqual(
    cart.lines.map((each) => (each.kind === "priced" ? each.lineTotal.amount : each.code)),
    [100, "no_price", 200],
  );
  assert.deepEqual(amounts(cart), ["3.00", "0.30", "0.00", "0.54", "3.24"]);
});

test("a quantity that is none, or too large for any amount, is refused on its line alone", () => {
  for (const quantity of [0, -1, 1.5, Number.NaN, Infinity, 2 ** 53, Number.MAX_SAFE_INTEGER]) {
    const cart = priceCart(bookOf({ tax }), { lines: [line(tea, quantity), line(tea, 1)] });
    assert.deepEqual(cart.lines[0], { kind: "unpriced", code: "quantity_invalid" });
    assert.deepEqual(amounts(cart), ["10.00", "0.00", "0.00", "2.00", "12.00"]);
  }
});

test("lines that together are too large for any amount are refused from the one that is too much", () => {
  const lines = Array.from({ length: 4 }, () => line(tea, 400_000_000_000));
  const cart = priceCart(bookOf({ tax }), { lines });
  assert.deepEqual(
    cart.lines.map(({ kind }) => kind),
    ["priced", "priced", "unpriced", "unpriced"],
  );
});

test("an empty cart, and one without a priced line, cost nothing, freight included", () => {
  const book = bookOf({ tax, freight: { kind: "flat", amount: 500 } });
  for (const lines of [[], [line(tea, 1, "KG")]]) {
    const cart = priceCart(book, { lines, discountCode: { kind: "fixed", value: 100 } });
    assert.deepEqual(amounts(cart), ["0.00", "0.00", "0.00", "0.00", "0.00"]);
    assert.equal(cart.freightProblem, null);
  }
});

test("yen have no decimals, and half a yen rounds up", () => {
  const book = bookOf({ currency: "JPY", tax: { ...tax, rates: { standard: 100_000 } } });
  const bolt = { ...tea, units: [unit("EA", 1, "80.5")] };
  const cart = priceCart(book, { lines: [line(bolt, 5)] });
  assert.deepEqual(amounts(cart), ["405", "0", "0", "41", "446"]); // 81 each; 40.5 of tax
});

test("yen at a price scale of 2 keep their decimals in the unit price alone", () => {
  const book = bookOf({ currency: "JPY", priceScale: 2 });
  const bolt = { ...tea, units: [unit("EA", 1, "80.5")] };
  assert.deepEqual(amounts(priceCart(book, { lines: [line(bolt, 5)] }))[0], "403"); // 402.5
});

test("dinars have three decimals", () => {
  const book = bookOf({ currency: "KWD", tax: { ...tax, rates: { standard: 50_000 } } });
  const dates = { ...tea, units: [unit("EA", 1, "1.2345")] };
  const cart = priceCart(book, { lines: [line(dates, 3)], discountCode: tenPercent });
  assert.deepEqual(amounts(cart), ["3.705", "0.371", "0.000", "0.167", "3.501"]); // 1.235 each
});

test("a discount code that is none is an error of the caller", () => {
  const cartWith = (value: number, kind: DiscountCode["kind"]) =>
    priceCart(bookOf(), { lines: [line(tea, 1)], discountCode: { kind, value } });
  assert.throws(() => cartWith(-1, "fixed"), RangeError);
  assert.throws(() => cartWith(0.5, "fixed"), RangeError);
  assert.throws(() => cartWith(1_000_001, "percent"), RangeError);
});
