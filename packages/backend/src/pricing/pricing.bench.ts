/**
 * What pricing costs on one core: `node --conditions=source packages/backend/src/pricing/pricing.bench.ts`.
 * Each figure is the median of many runs, with the 5th and 95th percentile beside it. The workspace
 * is made up at the size of a real wholesaler: 4,000 products in two units, 4,000 customers.
 */
import {
  type CartLine,
  type PriceRule,
  type ProductFacts,
  type Scope,
  type WorkspaceFacts,
  compilePrices,
  explainPrice,
  offerUnit,
  openPriceBook,
  priceCart,
  priceProduct,
} from "./index.ts";

const free = { minimum: null, maximum: null, increment: null };
const count = 4000;
const skuOf = (index: number) => `SKU-${String(index % count).padStart(5, "0")}`;
const skuScope = (index: number): Scope => ({ kind: "sku", sku: skuOf(index) });

const products = Array.from({ length: count }, (_, index): ProductFacts => ({
  sku: skuOf(index),
  productLine: `Line ${index % 40}`,
  taxClass: index % 5 === 0 ? "reduced" : null,
  units: [
    { ...free, unit: "EA", factor: 1, price: 10_000 + ((index * 7919) % 900_000) },
    { ...free, unit: "CS", factor: 12, price: null },
  ],
}));

const groupRules = Array.from({ length: 500 }, (_, index): PriceRule => ({
  id: index,
  owner: { kind: "group", priceGroupId: index % 5 },
  scope: skuScope(index * 8),
  minimumQuantity: [1, 12, 48][index % 3] ?? 1,
  kind: index % 2 === 0 ? "fixed" : "percent",
  value: 50_000 + index,
}));
const customerRules = Array.from({ length: 20_000 }, (_, index): PriceRule => ({
  id: 1000 + index,
  owner: { kind: "customer", customerId: index % 4000 },
  scope: skuScope(index * 3),
  minimumQuantity: 1,
  kind: "fixed",
  value: 40_000 + index,
}));
const facts: WorkspaceFacts = {
  currency: "EUR",
  priceScale: null,
  rules: [
    ...groupRules,
    ...customerRules,
    {
      id: 0,
      owner: { kind: "group", priceGroupId: 1 },
      scope: { kind: "all" },
      minimumQuantity: 1,
      kind: "percent",
      value: 75_000,
    },
  ],
  promotions: Array.from({ length: 40 }, (_, index) => ({
    id: index,
    name: `Sale ${index}`,
    scope: index % 2 === 0 ? { kind: "line", productLine: `Line ${index}` } : skuScope(index),
    kind: "percent",
    value: 150_000,
    starts: index * 10,
    ends: 10_000 + index * 10,
  })),
  volumeDiscounts: [12, 48, 144].map((minimumQuantity, index) => ({
    id: index,
    scope: { kind: "all" },
    minimumQuantity,
    percent: 30_000 * (index + 1),
  })),
  tax: {
    rates: { standard: 200_000, reduced: 50_000 },
    defaultClass: "standard",
    freightClass: null,
  },
  freight: { kind: "free_from", amount: 990, threshold: 50_000 },
};

const prices = compilePrices(facts);
const book = openPriceBook(prices, { id: 1, priceGroupId: 1, taxExempt: false }, 5000);
const page = products.slice(0, 100);
const cartOf = (size: number): { lines: CartLine[] } => ({
  lines: products.slice(0, size).map((product, index) => ({
    product,
    unit: index % 3 ? "EA" : "CS",
    quantity: 1 + (index % 60),
  })),
});
const small = cartOf(20);
const large = cartOf(1000);
const discountCode = { kind: "percent", value: 50_000 } as const;

measure("page of 100 products, one price each", () => {
  for (const product of page) priceProduct(book, product, "EA", 1);
});
measure("page of 100 products, 2 units, price breaks", () => {
  for (const product of page) {
    offerUnit(book, product, "EA");
    offerUnit(book, product, "CS");
  }
});
measure("cart of 20 lines, discount code, tax", () => priceCart(book, { ...small, discountCode }));
measure("cart of 1,000 lines, discount code, tax", () =>
  priceCart(book, { ...large, discountCode }),
);
measure("explain 100 prices", () => {
  for (const product of page) explainPrice(book, product, "EA", 12);
});
measure("open a price book", () => {
  openPriceBook(prices, { id: 2, priceGroupId: 2, taxExempt: false }, 5000);
});
measure("compile 20,501 rules, 40 promotions", () => compilePrices(facts));

/** Runs it for a second after a warm-up, and prints microseconds per run. */
function measure(what: string, run: () => unknown): void {
  for (const end = performance.now() + 300; performance.now() < end;) run();
  const times: number[] = [];
  for (const end = performance.now() + 1000; performance.now() < end || times.length < 20;) {
    const start = performance.now();
    run();
    times.push((performance.now() - start) * 1000);
  }
  times.sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(1).padStart(9);
  console.log(`${what.padEnd(46)} ${at(0.5)} µs  (${at(0.05)} to ${at(0.95)})`);
}
