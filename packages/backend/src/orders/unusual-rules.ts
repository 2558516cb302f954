/**
 * What is unusual about an order that comes in: the rules that are noted on it for good. Pure. The
 * rules are few and blunt, so that staff can say why an order was marked.
 */
import { hash } from "node:crypto";
import { type RecentQuantity, usualQuantity } from "../history/ordered-product.ts";

/** What may be noted on an order when it comes in. */
export type NotedCode = "first_order" | "duplicate" | "much_more";

/** Two orders of a customer with the same lines within so many milliseconds are the same: 3 days. */
export const duplicateWithin = 3 * 24 * 3_600_000;

/** How many times the usual quantity is much more than usual. */
export const muchMoreTimes = 3;
/** From how many earlier orders of a product there is something usual about it. */
export const fewestEarlier = 2;

/** A line as far as these rules look at it. */
export interface LineFacts {
  readonly sku: string;
  readonly unit: string;
  readonly quantity: number;
}

/**
 * The usual quantity of a product in a unit, the median of what was ordered in it lately; null
 * where it was ordered too seldom to tell.
 */
export function usualIn(unit: string, earlier: readonly RecentQuantity[]): number | null {
  const inUnit = earlier.filter(([, other]) => other === unit);
  return inUnit.length < fewestEarlier ? null : usualQuantity(inUnit);
}

/** Whether a quantity is much more than the usual one. */
export const isMuchMore = (quantity: number, usual: number | null): boolean =>
  usual !== null && quantity >= usual * muchMoreTimes;

/** The same for the same lines, in whatever order they stand. */
export function linesHash(lines: readonly LineFacts[]): string {
  const parts = lines.map(({ sku, unit, quantity }) => JSON.stringify([sku, unit, quantity]));
  return hash("sha256", parts.sort().join("\n"), "base64url").slice(0, 22);
}

/** What is noted on an order that comes in. */
export function notedCodes(facts: {
  readonly lines: readonly LineFacts[];
  /** Orders of the customer, this one included. */
  readonly orderCount: number;
  readonly hasDuplicate: boolean;
  /** What was ordered lately of a product, before this order. */
  readonly earlier: (sku: string) => readonly RecentQuantity[];
}): NotedCode[] {
  const codes: NotedCode[] = [];
  if (facts.orderCount === 1) codes.push("first_order");
  if (facts.hasDuplicate) codes.push("duplicate");
  const isMore = ({ sku, unit, quantity }: LineFacts) =>
    isMuchMore(quantity, usualIn(unit, facts.earlier(sku)));
  if (facts.lines.some(isMore)) codes.push("much_more");
  return codes;
}

/** The codes as the column `orders.unusual` keeps them, and back. */
export const writeCodes = (codes: readonly NotedCode[]): string => codes.join(" ");
export const readCodes = (text: string): string[] => (text === "" ? [] : text.split(" "));
