/**
 * Cells: what one column of a row may say. Each is a schema from the text to the value that the
 * database keeps, and each refusal is the end of the sentence "column price …".
 */
import * as z from "zod/mini";
import type { CatalogueEntry } from "../customers/customer-values.ts";
import { parseDecimal, parsePercent, parsePrice } from "../money/decimal-text.ts";
import { parseInstant } from "./zoned-time.ts";

/** A text that must be there, of at most `maximum` characters. */
export const text = (maximum: number) =>
  z
    .string("is needed")
    .check(
      z.maxLength(maximum, `has more than ${String(maximum)} characters`),
      z.regex(/^[^\0\p{Surrogate}]*$/u, "has a NUL character or half of a character"),
    );

/** A text that is one of these. */
export const oneOf = <const T extends string>(values: readonly T[]) =>
  z.pipe(
    z.string("is needed").check(z.toLowerCase()),
    z.enum(values as readonly [T, ...T[]], `is none of ${values.join(", ")}`),
  );

/** Yes or no, as 1 or 0: `1`, `true`, `yes` or `0`, `false`, `no`. */
export const flag = z.pipe(
  z.string("is needed").check(z.regex(/^(1|0|true|false|yes|no)$/i, "is neither yes nor no")),
  z.transform((value): 0 | 1 => (/^(1|true|yes)$/i.test(value) ? 1 : 0)),
);

/** A whole number between two bounds. */
export const whole = (minimum: number, maximum = 1_000_000_000) =>
  z.pipe(
    z.string("is needed").check(z.regex(/^\d{1,12}$/, "is not a whole number")),
    z.pipe(
      z.transform(Number),
      z
        .number()
        .check(
          z.gte(minimum, `is below ${String(minimum)}`),
          z.lte(maximum, `is above ${String(maximum)}`),
        ),
    ),
  );

/** A cell that `parse` makes a value of; null is refused with `message`. */
const parsedBy = <T>(parse: (text: string) => T | null | undefined, message: string) =>
  z.pipe(
    z.string("is needed"),
    z.transform((value, context) => {
      const parsed = parse(value);
      if (parsed !== null && parsed !== undefined) return parsed;
      context.issues.push({ code: "custom", input: value, message });
      return z.NEVER;
    }),
  );

/** A unit price, in ten-thousandths of the currency unit. */
export const unitPrice = parsedBy(
  parsePrice,
  "is not a price such as 12.50, with at most four decimals",
);

/** How much there is of something, in ten-thousandths: `12.5` is 125,000. */
export const amount = parsedBy((value) => {
  const parsed = parseDecimal(value, 4);
  return parsed !== null && parsed >= 0 && parsed <= 1e13 ? parsed : null;
}, "is not a quantity from 0 to 1000000000 such as 12.5, with at most four decimals");

/** A percentage from 0 to 100, in millionths: `12.5` is 125,000. */
export const percent = parsedBy(parsePercent, "is not a percentage from 0 to 100, such as 12.5");

/** An instant on the workspace's clock; a bare day is its beginning or its end. */
export const instant = (timeZone: string, edge: "start" | "end" = "start") =>
  parsedBy(
    (value) => parseInstant(value, timeZone, edge),
    "is not a day such as 2026-11-22, nor a time such as 2026-11-22 09:30",
  );

/** An e-mail address. */
export const email = z.email("is not an e-mail address").check(z.maxLength(254, "is too long"));

/** What a rule, promotion or discount applies to. */
export interface Scope {
  scope: "all" | "line" | "sku" | "unit";
  scope_line: string;
  scope_sku: string;
  scope_unit: string;
}

const noScope = { scope_line: "", scope_sku: "", scope_unit: "" };

/** `all`, `line:NAME`, `sku:SKU` or `sku:SKU@UNIT`. */
export const scope = parsedBy((value): Scope | null => {
  if (value === "all") return { ...noScope, scope: "all" };
  const [, kind, name = ""] = /^(line|sku):(.{1,200})$/.exec(value) ?? [];
  if (kind === "line") return { ...noScope, scope: "line", scope_line: name };
  if (kind !== "sku") return null;
  const at = name.lastIndexOf("@");
  if (at < 1) return { ...noScope, scope: "sku", scope_sku: name };
  return {
    ...noScope,
    scope: "unit",
    scope_sku: name.slice(0, at),
    scope_unit: name.slice(at + 1),
  };
}, "is none of all, line:NAME, sku:SKU, sku:SKU@UNIT");

/** Whose a price rule is, by the supplier's own key. */
export interface Owner {
  owner: "workspace" | "group" | "customer";
  name: string;
}

/** `workspace`, `group:CODE` or `customer:NUMBER`. */
export const owner = parsedBy((value): Owner | null => {
  if (value === "workspace") return { owner: "workspace", name: "" };
  const [, kind, name = ""] = /^(group|customer):(.{1,64})$/.exec(value) ?? [];
  return kind === "group" || kind === "customer" ? { owner: kind, name } : null;
}, "is none of workspace, group:CODE, customer:NUMBER");

/** `all`, `none`, or `category:NAME` and `sku:SKU` with `|` between. */
export const catalogue = parsedBy((value): "all" | CatalogueEntry[] | null => {
  if (value === "all") return "all";
  if (value === "none") return [];
  const entries: CatalogueEntry[] = [];
  for (const part of value.split("|")) {
    const [, kind, name = ""] = /^(category|sku):(.+)$/.exec(part.trim()) ?? [];
    if (kind !== "category" && kind !== "sku") return null;
    entries.push({ kind, value: name });
  }
  return entries;
}, "is none of all, none and a list of category:NAME and sku:SKU with | between");
