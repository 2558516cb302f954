/** What a cart becomes by a change. Pure. */
import type { CartUpdate } from "@order-portal/contract";
import type { StoredCart } from "./cart-queries.ts";
import { type CartLine, lineKey } from "./cart-line.ts";

/** The cart with the lines named set and those of quantity 0 gone; new lines stand last. */
export function mergeCart(cart: StoredCart, update: CartUpdate): StoredCart {
  const lines = new Map<string, CartLine>(cart.lines.map((line) => [lineKey(line), line]));
  for (const line of update.lines ?? []) {
    const key = lineKey(line);
    if (line.quantity === 0) {
      lines.delete(key);
      continue;
    }
    const { sku, unit, quantity, deliveryDate = "" } = line;
    const note = line.note ?? lines.get(key)?.note ?? "";
    lines.set(key, { sku, unit, quantity, note, deliveryDate });
  }
  const { purchaseOrderNumber, notes, deliveryDate } = update.fields ?? {};
  return {
    id: cart.id,
    lines: [...lines.values()],
    discountCode: update.discountCode === undefined ? cart.discountCode : update.discountCode,
    fields: {
      purchaseOrderNumber: purchaseOrderNumber ?? cart.fields.purchaseOrderNumber,
      notes: notes ?? cart.fields.notes,
      deliveryDate: deliveryDate ?? cart.fields.deliveryDate,
    },
    revision: cart.revision,
  };
}
