/** What was entered one line after another, newest first. Values are never mutated. */
import type { PricedCartLine } from "@order-portal/sdk";
import { lineKey, type LineKey } from "../../state/line-key.ts";

/** A product and unit that was entered, once or more often. */
export interface EnteredLine {
  readonly key: LineKey;
  readonly line: PricedCartLine;
  /** How many the latest entry added; what the cart has of it in all, the cart says. */
  readonly latest: number;
}

/** The lines with one more entered: the same product and unit again comes to the top. */
export function enterLine(lines: readonly EnteredLine[], line: PricedCartLine): EnteredLine[] {
  const key = lineKey(line);
  const others = lines.filter((one) => one.key !== key);
  return [{ key, line, latest: line.quantity }, ...others].slice(0, longest);
}

/** More than are looked back at. */
const longest = 200;
