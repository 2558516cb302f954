/** What a cart becomes by a change. Pure. */
import type { CartLineInput, CartUpdate } from "@order-portal/contract";
import type { StoredCart } from "./cart-queries.ts";
import { lineKey } from "./repeated-lines.ts";

/** The cart with the lines named set and those of quantity 0 gone; new lines stand last. */
export function mergeCart(cart: StoredCart, update: CartUpdate): StoredCart {
  const lines = new Map<string, CartLineInput>();
  for (const line of [...cart.lines, ...(update.lines ?? [])]) {
    const key = lineKey(line.sku, line.unit);
    if (line.quantity === 0) lines.delete(key);
    else lines.set(key, line);
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
