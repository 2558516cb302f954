/** The value of a price rule, promotion or code, which its kind gives a meaning. */
import * as z from "zod/mini";
import { percent, text, unitPrice } from "./cells.ts";

/** A price in ten-thousandths where fixed, millionths where a percentage; or the reason why not. */
export function priceValue(
  kind: "fixed" | "percent",
  value: string,
): number | { column: string; reason: string } {
  const parsed = z.safeParse(kind === "fixed" ? unitPrice : percent, value);
  if (parsed.success) return parsed.data;
  return { column: "value", reason: parsed.error.issues[0]?.message ?? "is not valid" };
}

/** The text of a value, until its kind is known. */
export const value = text(32);
