/** Which line of a cart is which. */

/** What is one line of a cart: one sku in one unit for one delivery date. */
export const lineKey = (line: {
  sku: string;
  unit: string;
  deliveryDate?: string | undefined;
}): string => JSON.stringify([line.sku, line.unit, line.deliveryDate ?? ""]);
