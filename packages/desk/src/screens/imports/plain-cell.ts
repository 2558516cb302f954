/** Cells as people write them, as the rows of an import have them; what is not told so stays. */
import { decimalSign } from "@order-portal/ui/tables";
import { countryCode } from "./country-code.ts";

/** Columns of amounts and percentages. */
export const decimalColumns: ReadonlySet<string> = new Set([
  "price",
  "value",
  "percent",
  "unit_price",
]);
const wholes: ReadonlySet<string> = new Set([
  "stock",
  "factor",
  "minimum",
  "maximum",
  "increment",
  "minimum_quantity",
  "max_uses",
]);
const flags: ReadonlySet<string> = new Set([
  "active",
  "tax_exempt",
  "blocked",
  "default",
  "first_order_only",
]);
const days: ReadonlySet<string> = new Set(["new_until", "starts", "ends", "date"]);

/** What else tells how a cell is meant. */
export interface CellHints {
  /** The language of the supplier's numbers. */
  readonly locale: string;
  /** Whether other cells of the column have a decimal comma, whatever the language says. */
  readonly hasCommas: boolean;
}

/** The cell of a column, as the import reads it. */
export function plainCell(cell: string, column: string, { locale, hasCommas }: CellHints): string {
  if (cell === "") return cell;
  if (decimalColumns.has(column)) {
    return plainDecimal(cell, hasCommas || decimalSign(locale) === "," ? "," : ".");
  }
  if (wholes.has(column)) return cell.replace(/^(\d+)[.,]0{1,2}$/, "$1");
  if (flags.has(column)) return yesOrNo[cell.toLowerCase()] ?? cell;
  if (days.has(column)) return plainDay(cell);
  if (column === "country") return countryCode(cell, locale) ?? cell;
  return cell;
}

/** A currency's sign or code, or a percent sign, before or behind a number. */
const unitOfNumber = String.raw`(?:\p{Sc}|[A-Z]{3}|[Kk]r\.?|%)`;
const withUnit = new RegExp(`^${unitOfNumber}?\\s*([-+\\d.,'’\\s]*\\d)\\s*${unitOfNumber}?$`, "u");

/** `1.234,50 €` and `EUR 1,234.50` as `1234.50`. */
function plainDecimal(cell: string, sign: "," | "."): string {
  const bare = withUnit.exec(cell)?.[1]?.replaceAll(/(?<=\d)['’\s](?=\d{3}(?!\d))/g, "");
  if (bare === undefined) return cell;
  const hasBoth = bare.includes(",") && bare.includes(".");
  // With both signs the last one is that of decimals; `2,5` has no thousands that could be meant.
  const isComma = hasBoth
    ? bare.lastIndexOf(",") > bare.lastIndexOf(".")
    : sign === "," || /^\d+,\d{1,2}$/.test(bare);
  if (isComma) {
    if (/^(\d{1,3}(\.\d{3})+|\d+),\d+$/.test(bare)) {
      return bare.replaceAll(".", "").replace(",", ".");
    }
    // What bears a currency was typed in the supplier's way; a bare `1.234` may be a program's.
    return bare !== cell && /^\d{1,3}(\.\d{3})+$/.test(bare) ? bare.replaceAll(".", "") : bare;
  }
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(",", "") : bare;
}

const yesOrNo: Readonly<Record<string, string>> = {
  ja: "yes",
  j: "yes",
  y: "yes",
  x: "yes",
  oui: "yes",
  si: "yes",
  sí: "yes",
  wahr: "yes",
  nein: "no",
  n: "no",
  non: "no",
  falsch: "no",
};

/** `31.12.2026` as `2026-12-31`; with strokes it could be either, and stays. */
function plainDay(cell: string): string {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : cell;
}
