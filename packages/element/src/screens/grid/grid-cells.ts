/** What the Quantity Grid shows in each of its cells. */
import { msg } from "@lit/localize";
import type { Money, Product } from "@order-portal/sdk";
import { formatMoney, type CellRowView, type CellView } from "@order-portal/ui";
import { problemText } from "../../components/problem-text.ts";
import { cartLine } from "../../state/cart-lines.ts";
import type { CartState, WantedLine } from "../../state/cart-state.ts";
import { lineKey } from "../../state/line-key.ts";
import { priceAtQuantity } from "../../state/price-at-quantity.ts";
import { wantedLine } from "../../state/product-unit.ts";
import type { NotTaken, NotTakenTexts } from "./cell-values.ts";
import { unitInColumn, type GridColumn } from "./grid-columns.ts";

/** All that the cells are made of. */
export interface GridFacts {
  readonly products: readonly Product[];
  readonly columns: readonly GridColumn[];
  readonly cart: CartState;
  readonly texts: NotTakenTexts;
  readonly locale: string | undefined;
  readonly dayText: (day: string) => string;
}

/** The line that a cell stands for, at quantity 0; null where the product has no such unit. */
export function lineInCell(
  { products, columns }: GridFacts,
  row: number,
  column: number,
): WantedLine | null {
  const [product, place] = [products[row], columns[column]];
  const unit = unitInColumn(product, place);
  return product && unit && place ? wantedLine(product, unit, 0, place.deliveryDate) : null;
}

/** Whether something can be put into a product's cells. */
export const isOrderable = (product: Product | undefined, column: GridColumn): boolean =>
  product?.availability === "available" && !!unitInColumn(product, column)?.unitPrice;

/** What of a line is not taken: a text of the grid's own, or a quantity that the server refused. */
export function notTakenOf(
  { cart, texts }: Pick<GridFacts, "cart" | "texts">,
  line: WantedLine,
): NotTaken | null {
  const key = lineKey(line);
  const own = texts.get(key);
  if (own) return own;
  const refused = cart.refused.get(key);
  return refused ? { line, text: String(refused.line.quantity), problem: refused.problem } : null;
}

/** A row: a product, its cells, and what they come to. */
export function rowView(facts: GridFacts, row: number): CellRowView {
  const product = facts.products[row];
  if (!product) return { heading: "", code: "", cells: [], total: "" };
  const cells = facts.columns.map((column) => cellView(facts, product, column));
  const reason = { available: "", out_of_stock: msg("Out of stock"), no_price: msg("No price") };
  const code = [product.sku, reason[product.availability]].filter(Boolean).join(" · ");
  return { heading: product.name, code, cells, total: totalOf(facts, product) };
}

function cellView(facts: GridFacts, product: Product, column: GridColumn): CellView {
  const unit = unitInColumn(product, column);
  if (!unit) {
    const label = `${product.name}, ${msg("no such unit")}`;
    const nothing = { text: "", caption: "", price: "", problem: "" };
    return { ...nothing, label, isReadOnly: true, isPending: false };
  }
  const line = wantedLine(product, unit, 0, column.deliveryDate);
  const inCart = cartLine(facts.cart, line);
  const quantity = inCart?.quantity ?? 0;
  const notTaken = notTakenOf(facts, line);
  const lineProblem = inCart?.problem ?? null;
  const price = priceAtQuantity(unit, quantity);
  const day = column.deliveryDate && facts.dayText(column.deliveryDate);
  return {
    text: notTaken?.text ?? (quantity > 0 ? String(quantity) : ""),
    label: [product.name, unit.label, day].filter(Boolean).join(", "),
    caption: unit.label,
    price: price ? formatMoney(price, facts.locale) : "",
    isReadOnly: quantity === 0 && !notTaken && !isOrderable(product, column),
    problem: notTaken ? problemText(notTaken.problem) : lineProblem ? problemText(lineProblem) : "",
    isPending: inCart?.isPending ?? false,
  };
}

/** What a product's lines come to, as the server said; a dot for each that it has not answered. */
function totalOf({ cart, columns, locale }: GridFacts, product: Product): string {
  const totals: Money[] = [];
  for (const column of columns) {
    const unit = unitInColumn(product, column);
    const line = unit && cartLine(cart, { ...column, sku: product.sku, unit: unit.unit });
    if (!line) continue;
    if (line.isPending) return "…";
    if (line.lineTotal) totals.push(line.lineTotal);
  }
  const [first] = totals;
  if (!first) return "";
  // Whole numbers of one currency and scale.
  const amount = totals.reduce((sum, total) => sum + total.amount, 0);
  return formatMoney({ ...first, amount }, locale);
}
