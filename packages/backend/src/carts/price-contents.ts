/** Prices what a cart holds: its lines, discount code, freight and tax. */
import type { Amounts, LineProblem, PricedCartLine, TakenService } from "@order-portal/contract";
import { quantityRuleOf } from "../catalogue/offer-product.ts";
import type { SoldProduct, SoldUnit } from "../catalogue/product-facts.ts";
import {
  type FreightRule,
  type PriceBook,
  type PricedLine,
  type UnpricedLine,
  offerUnit,
  priceCart,
  priceProduct,
} from "../pricing/index.ts";
import { type Fault, type Taken, checkLine, faults } from "./check-line.ts";
import type { CartCode } from "./discount-code.ts";
import type { GatheredLine } from "./gather-lines.ts";

/** What a cart comes to. */
export interface PricedContents {
  readonly amounts: Amounts;
  readonly discountCode: { readonly code: string; readonly problem: LineProblem | null } | null;
  /** The lines as they would be ordered; null where one of them cannot be, or there is none. */
  readonly orderable: readonly OrderableLine[] | null;
  /** What the amounts rest on beside the lines: kept with an order that comes of them. */
  readonly basis: PriceBasis;
  /** The lines as a buyer sees them, with all that could be ordered instead. */
  readonly showLines: () => PricedCartLine[];
}

/** What amounts rest on beside lines and tax rates. */
export interface PriceBasis {
  readonly freight: FreightRule;
  /** Null where freight does not depend on one. */
  readonly carrierService: string | null;
  /** Whose service it is; null where the supplier names nobody. */
  readonly carrier: string | null;
  readonly taxExempt: boolean;
}

/** A line that can be ordered as it is. */
export interface OrderableLine {
  readonly product: SoldProduct;
  readonly unit: SoldUnit;
  readonly quantity: number;
  readonly note: string;
  readonly deliveryDate: string;
  readonly price: PricedLine;
}

/**
 * Prices lines at the prices of the book. Lines with a problem count in no amount; a discount code
 * that cannot be used takes nothing off.
 */
export function priceContents(
  book: PriceBook,
  lines: readonly GatheredLine[],
  code: CartCode | null,
  taken: TakenService | null,
): PricedContents {
  const spoken: Taken = new Map();
  const checked = lines.map((line) => ({ line, fault: checkLine(line, spoken) }));
  const sound = checked.flatMap(({ line: { product, unit, quantity, line }, fault }) =>
    fault === null && product !== undefined && unit !== undefined
      ? [{ product, unit, quantity, note: line.note, deliveryDate: line.deliveryDate }]
      : [],
  );
  const priced = priceCart(book, {
    lines: sound.map(({ product, unit, quantity }) => ({ product, unit: unit.unit, quantity })),
    discountCode: code?.discount ?? null,
    carrierService: taken?.service ?? null,
  });
  const orderable = sound.flatMap((line, index) => {
    const price = priced.lines[index];
    return price?.kind === "priced" ? [{ ...line, price }] : [];
  });
  const { subtotal, discount, freight, tax, total } = priced;
  const basis: PriceBasis = {
    freight: book.freight,
    carrierService: taken?.service ?? null,
    carrier: taken?.carrier ?? null,
    taxExempt: book.taxExempt,
  };
  const isSound = lines.length > 0 && orderable.length === lines.length;
  const showLines = () => {
    let next = 0;
    return checked.map(({ line, fault }) => {
      const price = fault === null ? priced.lines[next++] : undefined;
      return showLine(book, line, fault, price);
    });
  };
  return {
    amounts: { subtotal, discount, freight, ...carriage(basis), tax, total },
    discountCode: code && { code: code.code, problem: code.problem },
    orderable: isSound && priced.freightProblem === null ? orderable : null,
    basis,
    showLines,
  };
}

/** The part of the amounts that says by whom the goods go; nothing where freight does not depend on it. */
export const carriage = ({
  carrierService,
  carrier = null,
}: Partial<PriceBasis>): Pick<Amounts, "carrierService"> =>
  carrierService ? { carrierService: { service: carrierService, carrier } } : {};

function showLine(
  book: PriceBook,
  { line, name, imageUrl, product, unit }: GatheredLine,
  fault: Fault | null,
  price: PricedLine | UnpricedLine | undefined,
): PricedCartLine {
  const problem = fault ?? (price?.kind === "unpriced" ? unpricedFaults[price.code] : null);
  const offer =
    product === undefined || unit === undefined ? null : offerUnit(book, product, unit.unit);
  const isPriced = price?.kind === "priced";
  // A line that cannot be ordered as it is shows the price of one that can.
  const alone =
    isPriced || product === undefined || unit === undefined || fault?.code === "quantity_invalid"
      ? null
      : priceProduct(book, product, unit.unit, line.quantity);
  const shown = isPriced ? price : alone?.kind === "priced" ? alone : null;
  return {
    sku: line.sku,
    unit: line.unit,
    quantity: line.quantity,
    name,
    unitLabel: unit?.label ?? line.unit,
    imageUrl,
    unitPrice: shown?.unitPrice ?? null,
    ...(shown?.wasPrice && { wasPrice: shown.wasPrice }),
    lineTotal: isPriced ? price.lineTotal : null,
    priceBreaks: offer?.kind === "priced" ? [...offer.priceBreaks] : [],
    quantityRule: unit === undefined ? null : quantityRuleOf(unit),
    problem,
    note: line.note,
    deliveryDate: line.deliveryDate,
  };
}

const unpricedFaults = { no_price: faults.noPrice, quantity_invalid: faults.tooLarge };
