/**
 * A customer's own freight, in the one text that the database keeps and `customers.csv` has:
 * `none`, `flat:35.00`, or `free_from:750.00:35.00`, which is free from 750.00 and costs 35.00 below.
 */
import type { Freight } from "@order-portal/contract";
import { currencyDigits } from "../money/currency-digits.ts";
import { parseDecimal } from "../money/decimal-text.ts";
import type { FreightRule } from "../pricing/index.ts";
import type { Settings } from "../workspaces/settings.ts";

/** The freight of a text; null where it is none, or its amounts are none of the currency's. */
export function parseCustomerFreight(text: string, currency: string): FreightRule | null {
  const [kind, first, second, ...rest] = text.split(":");
  const digits = currencyDigits(currency);
  const amount = (decimal: string | undefined) => {
    const parsed = parseDecimal(decimal ?? "", digits);
    return parsed !== null && parsed >= 0 ? parsed : null;
  };
  if (rest.length > 0) return null;
  if (kind === "none") return first === undefined ? { kind } : null;
  if (kind === "flat") {
    const flat = amount(first);
    return flat === null || second !== undefined ? null : { kind, amount: flat };
  }
  if (kind !== "free_from") return null;
  const threshold = amount(first);
  const below = amount(second);
  return threshold === null || below === null ? null : { kind, threshold, amount: below };
}

/** What the wire says of a kept text. */
export function showCustomerFreight(text: string | null): Freight | null {
  if (text === null) return null;
  const [kind = "none", first, second] = text.split(":");
  return kind === "free_from"
    ? { kind, threshold: first ?? null, amount: second ?? null }
    : { kind, threshold: null, amount: first ?? null };
}

/** The text that is kept of what the wire says. */
export function customerFreightText(freight: Freight | null): string | null {
  if (freight === null) return null;
  const { kind, amount, threshold } = freight;
  if (kind === "free_from") return `${kind}:${threshold ?? ""}:${amount ?? ""}`;
  return kind === "flat" ? `${kind}:${amount ?? ""}` : "none";
}

/** The workspace's freight as the wire shows what a customer inherits. */
export const inheritedFreight = ({ freight }: Settings): Freight => ({
  kind: freight.kind,
  amount: "amount" in freight ? freight.amount : null,
  threshold: "threshold" in freight ? freight.threshold : null,
});
