/** The lines of a draft on their way into the database. */
import type { CartLineInput, PricedCartLine } from "@order-portal/contract";
import { type CartLine, repeatedLines } from "../carts/cart-line.ts";
import type { CurrentWorkspace } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { type Refusal, refuse } from "../http/refusal.ts";

/** The lines that are asked for; those of quantity 0 are left out. Refuses one that is named twice. */
export function readDraftLines(lines: readonly CartLineInput[]): CartLine[] | Refusal {
  const errors = repeatedLines(lines);
  if (errors.length > 0) {
    return refuse("invalid_request", "Nothing was saved: name each line once.", { errors });
  }
  return lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ sku, unit, quantity, note = "", deliveryDate = "" }) => {
      return { sku, unit, quantity, note, deliveryDate };
    });
}

/**
 * The rows of a draft's lines, at what they cost now; a line that cannot be ordered as it is costs
 * nothing until it can. All of it is made anew when the draft is sent.
 */
export function toDraftRows(
  orderId: number,
  { priceScale }: Pick<CurrentWorkspace, "priceScale">,
  lines: readonly PricedCartLine[],
): Row<"order_lines">[] {
  return lines.map((line, index) => ({
    order_id: orderId,
    position: index + 1,
    sku: line.sku,
    name: line.name,
    unit: line.unit,
    unit_label: line.unitLabel,
    factor: 1,
    quantity: line.quantity,
    unit_price: line.unitPrice === null ? 0 : line.unitPrice.amount * scaleUp(line, priceScale),
    was_price: null,
    line_total: line.lineTotal?.amount ?? 0,
    note: line.note,
    delivery_date: line.deliveryDate,
  }));
}

const scaleUp = ({ unitPrice }: PricedCartLine, priceScale: number): number =>
  10 ** (priceScale - (unitPrice?.scale ?? priceScale));
