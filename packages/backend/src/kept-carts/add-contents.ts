/** What the cart in use becomes when one that was put aside is added to it. Pure. */
import type { FieldCode } from "@order-portal/contract";
import { lineKey } from "../carts/cart-line.ts";
import type { StoredCart } from "../carts/cart-queries.ts";
import type { KeptContents } from "./kept-cart-queries.ts";

/** Why two carts cannot be one: nothing of either is to be lost. */
export interface Conflict {
  readonly code: FieldCode;
  readonly detail: string;
}

/** What the contract lets a line have. */
const largestQuantity = 1_000_000_000;
const longestLineNote = 500;
const longestNotes = 2000;

/**
 * Adds what was put aside: quantities of the same line are summed, notes stand one behind the
 * other; new lines stand last. Order fields and code of the cart in use stay where it has any.
 */
export function addContents(cart: StoredCart, kept: KeptContents): KeptContents | Conflict {
  const lines = new Map(cart.lines.map((line) => [lineKey(line), line]));
  for (const line of kept.lines) {
    const key = lineKey(line);
    const present = lines.get(key);
    const quantity = line.quantity + (present?.quantity ?? 0);
    if (quantity > largestQuantity) {
      const detail = `The quantities of ${line.sku} are too large together.`;
      return { code: "quantity_invalid", detail };
    }
    const note = joinNotes(present?.note ?? "", line.note);
    if (note.length > longestLineNote) {
      const detail = `The two notes on ${line.sku} are too long together: shorten one.`;
      return { code: "too_long", detail };
    }
    lines.set(key, { ...line, quantity, note });
  }
  const { fields } = cart;
  const notes = joinNotes(fields.notes, kept.fields.notes);
  if (notes.length > longestNotes) {
    const detail = "The notes of the two carts are too long together: shorten one.";
    return { code: "too_long", detail };
  }
  return {
    lines: [...lines.values()],
    discountCode: cart.discountCode ?? kept.discountCode,
    fields: {
      purchaseOrderNumber: fields.purchaseOrderNumber || kept.fields.purchaseOrderNumber,
      notes,
      deliveryDate: fields.deliveryDate || kept.fields.deliveryDate,
    },
  };
}

/** Both notes; one where they are the same, or one is empty. */
function joinNotes(first: string, second: string): string {
  if (first === "" || first === second) return second;
  return second === "" ? first : `${first}\n${second}`;
}
