/** Which line of a cart is which. */
import type { FieldError } from "@order-portal/contract";
import { refuse, type Refusal } from "./http/refusal.ts";

/** What tells a line from all others. */
interface LineName {
  sku: string;
  unit: string;
  deliveryDate?: string | undefined;
}

/** What is one line of a cart: one sku in one unit for one delivery date. */
export const lineKey = (line: LineName): string =>
  JSON.stringify([line.sku, line.unit, line.deliveryDate ?? ""]);

/** Refuses lines of which two are the same: a call names each once. */
export function refuseRepeated(lines: readonly LineName[]): Refusal | undefined {
  const keys = lines.map(lineKey);
  const errors = keys.flatMap((key, index): FieldError[] => {
    const first = keys.indexOf(key);
    if (first === index) return [];
    const detail = `Line ${first} names this already: add their quantities up.`;
    return [{ pointer: `/lines/${index}`, code: "invalid", detail }];
  });
  if (errors.length === 0) return undefined;
  return refuse("invalid_request", { detail: "Name each line once.", errors });
}
