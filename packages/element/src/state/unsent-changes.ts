/** Cart changes that the server has not answered, as they are kept over a reload. */
import type { OrderFields } from "@order-portal/sdk";
import type { CartState, WantedLine } from "./cart-state.ts";
import { lineKey } from "./line-key.ts";
import { isRecord, parseJson } from "./stored-json.ts";

/** What is kept, for one customer: another customer's changes are never sent for this one. */
export interface UnsentChanges {
  readonly customer: string;
  readonly lines: readonly WantedLine[];
  readonly fields: Partial<OrderFields> | null;
}

/** What of the cart is still unsent; null when the server knows all. */
export function unsentChanges(cart: CartState, customer: string): UnsentChanges | null {
  if (cart.wanted.size === 0 && !cart.wantedFields) return null;
  return { customer, lines: [...cart.wanted.values()], fields: cart.wantedFields };
}

/** The cart with changes kept from an earlier visit laid over it, under any made since. */
export function restoreUnsent(cart: CartState, unsent: UnsentChanges): CartState {
  const kept = unsent.lines.map((line) => [lineKey(line), line] as const);
  return {
    ...cart,
    wanted: new Map([...kept, ...cart.wanted]),
    wantedFields:
      unsent.fields || cart.wantedFields ? { ...unsent.fields, ...cart.wantedFields } : null,
  };
}

/** Unsent changes read from a text; null where it is not one that this version wrote. */
export function parseUnsent(text: string | null): UnsentChanges | null {
  const value = parseJson(text);
  if (!isRecord(value) || typeof value["customer"] !== "string") return null;
  const { customer, lines, fields } = value;
  if (!Array.isArray(lines) || !lines.every(isStoredLine)) return null;
  return { customer, lines: lines.map(withDate), fields: isRecord(fields) ? fields : null };
}

/** A line as it was kept, by this version or one before. */
type StoredLine = Omit<WantedLine, "deliveryDate"> & { readonly deliveryDate?: string };

/** As much of it as the server is sent; the rest is for the eye until the server answers. */
function isStoredLine(value: unknown): value is StoredLine {
  return (
    isRecord(value) &&
    typeof value["sku"] === "string" &&
    typeof value["unit"] === "string" &&
    Number.isSafeInteger(value["quantity"]) &&
    (value["deliveryDate"] === undefined || typeof value["deliveryDate"] === "string") &&
    (value["note"] === undefined || typeof value["note"] === "string")
  );
}

/** A line that was written when lines had no dates had none of its own. */
const withDate = (line: StoredLine): WantedLine => ({
  ...line,
  deliveryDate: line.deliveryDate ?? "",
});
