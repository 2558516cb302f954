import type { ImportRow } from "../tables/import-format.ts";
import { amount, proportion } from "../tables/money.ts";
import type { MadeUpProduct, QuantityLimits } from "../northwind-made-up/made-up-product.ts";
import type { Packaging } from "./parse-packaging.ts";

type UnitRow = ImportRow<"units.csv">;

/** What opening a case costs: a single piece is 8 %, a part of a case 4 %, a kilogram 6 % dearer. */
const SINGLE_PERCENT = 108;
const BETWEEN_PERCENT = 104;
const KILOGRAM_PERCENT = 106;

/** The unit that the source sells and prices a product in, and how many base units it holds. */
export function saleUnit(packaging: Packaging): { unit: string; factor: number } {
  if (packaging.kind === "loose") return { unit: "PK", factor: packaging.kilograms };
  return packaging.pieces > 1
    ? { unit: "CS", factor: packaging.pieces }
    : { unit: "EA", factor: 1 };
}

/**
 * The units of one product, base unit first. The source's price stays the price of the unit that
 * the source sells; those of the smaller units are made up from it.
 */
export function unitRows(
  sku: string,
  packaging: Packaging,
  price: number,
  madeUp: MadeUpProduct,
): readonly UnitRow[] {
  const row = (
    unit: string,
    label: string,
    factor: number,
    cents: number,
    limits: QuantityLimits = {},
    active = true,
  ): UnitRow => ({
    sku,
    unit,
    label,
    factor: String(factor),
    price: amount(cents),
    minimum: limits.minimum?.toString() ?? "",
    maximum: limits.maximum?.toString() ?? "",
    increment: limits.increment?.toString() ?? "",
    active: String(active),
  });

  if (packaging.kind === "loose") {
    const { kilograms } = packaging;
    const kilogram = proportion(price, KILOGRAM_PERCENT, kilograms * 100);
    return [
      row("KGM", "Kilogram", 1, kilogram, madeUp.single),
      row("PK", `${kilograms} kg pack`, kilograms, price, madeUp.whole),
    ];
  }

  const { pieces, piece } = packaging;
  const label = piece.charAt(0).toUpperCase() + piece.slice(1);
  if (pieces === 1) return [row("EA", label, 1, price, madeUp.single)];
  const single = proportion(price, SINGLE_PERCENT, pieces * 100);
  const { between } = madeUp;
  return [
    row("EA", label, 1, single, madeUp.single, !madeUp.onlyByCase),
    ...(between
      ? [
          row(
            between.unit,
            between.label,
            between.factor,
            proportion(price, between.factor * BETWEEN_PERCENT, pieces * 100),
          ),
        ]
      : []),
    row("CS", `Case of ${pieces}`, pieces, price, madeUp.whole),
  ];
}
