/**
 * Prices as the screens need them: the fixtures say what a unit costs at which quantity, the mock
 * sums. The real ladder of rules, promotions and volume discounts is the backend's alone.
 */
import type {
  LineProblem,
  Money,
  PricedCart,
  PricedCartLine,
  PricedLines,
  ProductUnit,
} from "@order-portal/contract";
import type { MockProduct } from "./fixtures/make-product.ts";
import { writeProof } from "./proof.ts";
import type { MockState } from "./state.ts";
import type { StoredCart, StoredLine } from "./stored.ts";

/** An amount in the workspace's currency, of two digits. */
export const money = (state: MockState, amount: number): Money => ({
  amount,
  scale: 2,
  currency: state.workspace.currency,
});

/** A cart at its prices now. */
export function priceCart(state: MockState, cart: StoredCart): PricedCart {
  const percent = state.discountCodes[cart.discountCode ?? ""] ?? 0;
  const priced = priceLines(state, cart.lines, percent);
  const submittable =
    priced.lines.length > 0 && priced.lines.every((line) => line.problem === null);
  const unsigned = {
    ...priced,
    discountCode: cart.discountCode === null ? null : { code: cart.discountCode, problem: null },
    fields: { ...cart.fields },
    revision: cart.revision,
  };
  return {
    ...unsigned,
    proof: submittable ? writeProof(unsigned) : null,
    expiresAt: submittable ? new Date(state.now().getTime() + 30 * 60_000).toISOString() : null,
  };
}

/** Lines at their prices now. */
export function priceLines(
  state: MockState,
  lines: readonly StoredLine[],
  discountPercent = 0,
): PricedLines {
  const priced = lines.map((line) => priceLine(state, line));
  const subtotal = priced.reduce(
    (sum, { problem, lineTotal }) => sum + (problem === null ? (lineTotal?.amount ?? 0) : 0),
    0,
  );
  const discount = Math.round((subtotal * discountPercent) / 100);
  const freight = subtotal > 0 ? state.freight : 0;
  const tax = Math.round(((subtotal - discount + freight) * state.taxPercent) / 100);
  return {
    lines: priced,
    subtotal: money(state, subtotal),
    discount: money(state, discount),
    freight: money(state, freight),
    ...(state.carrierService && { carrierService: state.carrierService }),
    tax: money(state, tax),
    total: money(state, subtotal - discount + freight + tax),
  };
}

/** A line at its price now. */
export function priceLine(state: MockState, line: StoredLine): PricedCartLine {
  const product = state.products.find(({ sku }) => sku === line.sku);
  const gone = state.goneProducts.find(({ sku }) => sku === line.sku);
  const unit = product?.units.find((one) => one.unit === line.unit);
  const unitPrice = unit ? unitPriceAt(unit, line.quantity) : null;
  return {
    sku: line.sku,
    unit: line.unit,
    quantity: line.quantity,
    note: line.note ?? "",
    deliveryDate: line.deliveryDate ?? "",
    name: (product ?? gone)?.name ?? line.sku,
    unitLabel: unit?.label ?? line.unit,
    imageUrl: product?.imageUrl ?? null,
    unitPrice,
    ...(unit?.wasPrice && { wasPrice: unit.wasPrice }),
    lineTotal: unitPrice && { ...unitPrice, amount: unitPrice.amount * line.quantity },
    priceBreaks: unit?.priceBreaks ?? [],
    quantityRule: unit?.quantityRule ?? null,
    problem: findProblem(product, unit, line.quantity),
  };
}

/** What one costs when that many are ordered. */
export function unitPriceAt(unit: ProductUnit, quantity: number): Money | null {
  const reached = unit.priceBreaks.findLast((step) => step.minimumQuantity <= quantity);
  return reached?.unitPrice ?? unit.unitPrice;
}

/** Why a line cannot be ordered as it is, or null. */
export function findProblem(
  product: MockProduct | undefined,
  unit: ProductUnit | undefined,
  quantity: number,
): LineProblem | null {
  if (!product) return problem("product_unavailable", "This product is not on sale.");
  if (!unit) return problem("unit_unavailable", `${product.name} is not sold in this unit.`);
  if (product.availability === "out_of_stock") {
    return problem("out_of_stock", `${product.name} is out of stock.`);
  }
  if (unit.unitPrice === null) return problem("no_price", `${product.name} has no price.`);
  const { minimum, maximum, increment } = unit.quantityRule;
  const last = maximum ?? Number.MAX_SAFE_INTEGER;
  const lower = Math.max(minimum, Math.floor(quantity / increment) * increment);
  const upper = Math.min(last, Math.ceil(Math.max(quantity, minimum) / increment) * increment);
  const nearest = [...new Set([Math.min(lower, last), upper])].sort((one, two) => one - two);
  if (quantity < minimum) {
    return { ...problem("quantity_below_minimum", `At least ${minimum}.`), nearest };
  }
  if (quantity > last) {
    return { ...problem("quantity_above_maximum", `At most ${last}.`), nearest };
  }
  if (quantity % increment !== 0) {
    return { ...problem("quantity_off_increment", `In steps of ${increment}.`), nearest };
  }
  return null;
}

const problem = (code: string, detail: string): LineProblem => ({ code, detail });
