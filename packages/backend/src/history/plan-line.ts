/**
 * What a line of before would be now: as it was, changed, or not at all. Pure. Nothing is changed
 * without a sentence that says so.
 */
import type { LineProblem, ReorderChange } from "@order-portal/contract";
import type { Taken } from "../carts/check-line.ts";
import { faults } from "../carts/check-line.ts";
import type { SoldProduct, SoldUnit } from "../catalogue/product-facts.ts";
import { type PriceBook, checkQuantity, priceProduct } from "../pricing/index.ts";
import type { OldLine } from "./old-lines.ts";
import { type OwnProduct, problems } from "./own-products.ts";
import { validQuantity } from "./valid-quantity.ts";

/** What can be ordered in the place of a line, and what is other about it than it was. */
export interface PlannedLine {
  readonly product: SoldProduct;
  readonly unit: SoldUnit;
  readonly quantity: number;
  readonly changes: readonly ReorderChange[];
}

/** A line that can be ordered, or why it cannot. */
export type Plan = ({ readonly problem: null } & PlannedLine) | { readonly problem: LineProblem };

/** How a line is planned. */
export interface Planning {
  readonly book: PriceBook;
  /** What the lines before take of the stock; a line that can be ordered takes its own. */
  readonly taken: Taken;
  /** Whether a unit that does not come out even will do as well: the next larger quantity then. */
  readonly roundUp?: boolean;
}

/** Plans one line with the product that is sold under its sku, or in its place. */
export function planLine(
  { book, taken, roundUp = false }: Planning,
  found: OwnProduct,
  line: OldLine,
): Plan {
  const { product } = found;
  if (product === null) return { problem: found.problem };
  const fitting = fittingUnit(book, product, line, roundUp);
  if (fitting === null) return { problem: problems.unitUnavailable(line.unitLabel) };
  const { unit, quantity: wanted } = fitting;
  const left = product.stock === null ? Infinity : product.stock - (taken.get(product.id) ?? 0);
  const allowed = validQuantity(unit, wanted);
  if (allowed === null) return { problem: problems.noPrice };
  const most = Math.floor(left / unit.factor);
  const quantity = validQuantity(unit, wanted, most);
  if (quantity === null) {
    return { problem: taken.has(product.id) ? problems.takenAlready : problems.outOfStock };
  }
  const price = priceProduct(book, product, unit.unit, quantity);
  if (price.kind === "no_price") return { problem: problems.noPrice };
  if (!Number.isSafeInteger(price.unitPrice.amount * quantity)) return { problem: faults.tooLarge };
  taken.set(product.id, (taken.get(product.id) ?? 0) + quantity * unit.factor);

  const changes = [...unitChanges(line, unit, wanted)];
  if (quantity !== wanted) {
    const why = quantity === allowed ? ruleWords(unit, wanted) : "there is no more at the moment";
    changes.push({ kind: "quantity", detail: `${quantity} instead of ${wanted}: ${why}.` });
  }
  return { problem: null, product, unit, quantity, changes };
}

/** The unit of before, or one in which the same amount of base units can be ordered. */
function fittingUnit(
  book: PriceBook,
  product: SoldProduct,
  line: OldLine,
  roundUp: boolean,
): { unit: SoldUnit; quantity: number } | null {
  const onSale = product.units.filter(({ active }) => active);
  const same = onSale.find(({ unit }) => unit === line.unit);
  if (same !== undefined) return { unit: same, quantity: line.quantity };
  const base = line.quantity * line.factor;
  const candidates = onSale
    .map((unit) => ({ unit, quantity: Math.ceil(base / unit.factor) }))
    .filter(
      ({ unit, quantity }) => priceProduct(book, product, unit.unit, quantity).kind === "priced",
    )
    .filter(({ unit, quantity }) => roundUp || quantity * unit.factor === base);
  const rank = ({ unit, quantity }: (typeof candidates)[number]) =>
    // First what can be ordered as it is, of that the same size, then the largest.
    (quantity * unit.factor === base ? 0 : 4) +
    (checkQuantity(unit, quantity) === null ? 0 : 2) +
    (unit.factor === line.factor ? 0 : 1);
  candidates.sort((a, b) => rank(a) - rank(b) || b.unit.factor - a.unit.factor);
  return candidates[0] ?? null;
}

function unitChanges(line: OldLine, unit: SoldUnit, quantity: number): ReorderChange[] {
  if (unit.unit !== line.unit) {
    const detail = `Not sold as ${line.unitLabel} any more: ${quantity} × ${unit.label} instead of ${line.quantity} × ${line.unitLabel}.`;
    return [{ kind: "unit", detail }];
  }
  if (unit.factor === line.factor) return [];
  const detail = `One ${unit.label} now holds ${unit.factor}; it held ${line.factor}.`;
  return [{ kind: "unit", detail }];
}

function ruleWords(unit: SoldUnit, quantity: number): string {
  switch (checkQuantity(unit, quantity)?.code) {
    case "quantity_below_minimum":
      return `at least ${unit.minimum ?? 1} must be ordered`;
    case "quantity_above_maximum":
      return `at most ${unit.maximum ?? ""} can be ordered`;
    default:
      return `it is sold in steps of ${unit.increment ?? 1}`;
  }
}
