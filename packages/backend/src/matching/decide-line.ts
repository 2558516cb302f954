/**
 * Decides what a line means, from its explanations. It is matched only where one product, one unit
 * and one quantity explain everything that it says; all else is for the buyer to choose.
 */
import type { FieldCode, LineProblem } from "@order-portal/contract";
import type { Explanation, UnknownUnit } from "./explain-line.ts";
import { type MatchProduct, type MatchUnit, lettersSaid } from "./match-product.ts";

/** What a candidate was found by. */
export type FoundBy = "sku" | "alias" | "part_number" | "name" | "near";

/** A product that a line may mean, and in which unit. */
export interface Candidate {
  readonly product: MatchProduct;
  readonly by: FoundBy;
  readonly unit: MatchUnit | null;
}

/** Why a line is not matched, on the wire a `LineProblem`. */
export interface Doubt extends LineProblem {
  readonly code: FieldCode;
}

/** What was decided about a line. */
export type Decision =
  | {
      readonly outcome: "matched";
      readonly candidate: Candidate & { readonly unit: MatchUnit };
      readonly quantity: number;
    }
  | {
      readonly outcome: "choose" | "refused";
      readonly candidates: readonly Candidate[];
      readonly quantity: number | null;
      readonly problem: Doubt;
    };

/** One thing that a line may ask for. */
interface Meaning extends Candidate {
  /** Why the unit is not certain; null where it is. */
  readonly unitDoubt: string | null;
  readonly quantity: Explanation["quantity"];
  /** Whether what names the product names enough of it. */
  readonly isNamed: boolean;
}

/** Decides by explanations of the whole line; null where there is none. */
export function decideLine(explanations: readonly Explanation[]): Decision | null {
  const meanings = distinct(preferred(explanations).map(toMeaning));
  const [first] = meanings;
  if (first === undefined) return null;
  const products = new Map(meanings.map((meaning) => [meaning.product.sku, meaning]));
  const quantities = new Set(meanings.map(({ quantity }) => quantityKey(quantity)));
  const agreed = quantities.size === 1 ? first.quantity : null;
  const quantity = agreed?.kind === "quantity" ? agreed.value : null;
  if (products.size > 1) {
    return choose([...products.values()], quantity, "product_uncertain", severalProducts);
  }
  if (agreed?.kind === "fault") {
    const problem: Doubt = { code: "quantity_invalid", detail: agreed.detail };
    return { outcome: "refused", candidates: [first], quantity: null, problem };
  }
  if (!first.isNamed) {
    return choose([first], quantity, "product_uncertain", `Is ${first.product.sold.name} meant?`);
  }
  if (quantities.size > 1) {
    return choose([first], null, "quantity_missing", "It is not clear how many are meant.");
  }
  const units = new Set(meanings.map(({ unit }) => unit));
  if (units.size > 1 || first.unitDoubt !== null || first.unit === null) {
    const detail = first.unitDoubt ?? "More than one unit may be meant.";
    return choose([first], quantity, "unit_uncertain", detail);
  }
  if (quantity === null) return choose([first], null, "quantity_missing", "How many are meant?");
  return { outcome: "matched", candidate: { ...first, unit: first.unit }, quantity };
}

const severalProducts = "This may mean more than one product.";

/** Leaves a line to the buyer. */
export function choose(
  candidates: readonly Candidate[],
  quantity: number | null,
  code: FieldCode,
  detail: string,
): Decision {
  return {
    outcome: "choose",
    candidates: candidates.map(({ product, by, unit }) => ({ product, by, unit })),
    quantity,
    problem: { code, detail },
  };
}

/**
 * Leaves out what something better explains: the customer's own part number wins over all, a code
 * to the letter over one that is only alike, and a name over a part of it with an unknown unit.
 */
function preferred(explanations: readonly Explanation[]): readonly Explanation[] {
  const rank = ({ code }: Explanation): number => {
    if (code === null) return 6;
    if (code.by === "part_number") return code.isExact ? 1 : 3;
    if (code.by === "sku") return code.isExact ? 2 : 4;
    return 5;
  };
  const spanOf = ({ code }: Explanation) => (code === null ? "" : `${code.start}-${code.end}`);
  const best = new Map<string, number>();
  for (const one of explanations) {
    best.set(spanOf(one), Math.min(rank(one), best.get(spanOf(one)) ?? Infinity));
  }
  const hasPartNumber = explanations.some(({ code }) => code?.by === "part_number");
  const hasCode = explanations.some(({ code }) => code !== null);
  return explanations.filter((one) => {
    const least = best.get(spanOf(one)) ?? 0;
    if (one.code === null) {
      // A code is no accident; that a number of it stands in somebody's name is.
      if (hasPartNumber || (hasCode && !isNamedBy(one))) return false;
      return !explanations.some((other) => isFullerThan(other, one));
    }
    return least === 1 ? rank(one) === 1 : least <= 3 ? rank(one) <= 3 : true;
  });
}

/** Whether one names more of another product, without the unit that the other one lacks. */
const isFullerThan = (one: Explanation, other: Explanation) =>
  other.unknownUnit !== null &&
  one.unknownUnit === null &&
  one.product !== other.product &&
  one.words.size > other.words.size;

function toMeaning(explanation: Explanation): Meaning {
  const { product, quantity, code, unknownUnit } = explanation;
  const { units } = product;
  const own = code?.unit ?? "";
  const ownUnit = own === "" ? null : (units.find(({ unit }) => unit === own) ?? null);
  const unit = explanation.unit ?? ownUnit ?? (own === "" ? (units[0] ?? null) : null);
  return {
    product,
    quantity,
    unit: unknownUnit === null ? unit : (ownUnit ?? units[0] ?? null),
    unitDoubt: unitDoubtOf(explanation, own, unit),
    by: code?.by ?? (isWholeAlias(explanation) ? "alias" : "name"),
    isNamed: code !== null || isNamedBy(explanation),
  };
}

function unitDoubtOf(
  { product, unit, unknownUnit }: Explanation,
  own: string,
  meant: MatchUnit | null,
): string | null {
  const { name } = product.sold;
  if (unknownUnit !== null) return unknownUnitText(unknownUnit, name);
  if (meant === null) return `${name} is no longer sold in the unit that your number stands for.`;
  if (own !== "" && unit !== null && unit.unit !== own) {
    return `Your number stands for another unit of ${name} than this line says.`;
  }
  return null;
}

function unknownUnitText({ word, why }: UnknownUnit, name: string): string {
  switch (why) {
    case "none":
      return `“${word}” is no unit of ${name}.`;
    case "shared":
      return `“${word}” may mean more than one unit of ${name}.`;
    case "two":
      return `This line says two units of ${name}.`;
  }
}

/** Whether the line says at least half of the name, or the whole of an alias. */
function isNamedBy({ product, words }: Explanation): boolean {
  return product.texts.some((text) => {
    const said = lettersSaid(text, words);
    return said > 0 && (text.isName ? 2 * said >= text.letters : said === text.letters);
  });
}

/** Whether it is an alias that names the product, and nothing of the name. */
function isWholeAlias({ product, words }: Explanation): boolean {
  const [name] = product.texts;
  if (name !== undefined && lettersSaid(name, words) > 0) return false;
  return product.texts.some((text) => !text.isName && lettersSaid(text, words) === text.letters);
}

const quantityKey = (quantity: Explanation["quantity"]): string =>
  quantity === null ? "" : quantity.kind === "quantity" ? String(quantity.value) : "fault";

function distinct(meanings: readonly Meaning[]): Meaning[] {
  const kept = new Map<string, Meaning>();
  for (const meaning of meanings) {
    const { product, unit, unitDoubt, quantity } = meaning;
    const key = JSON.stringify([product.sku, unit?.unit, unitDoubt, quantityKey(quantity)]);
    const known = kept.get(key);
    if (known === undefined || (!known.isNamed && meaning.isNamed)) kept.set(key, meaning);
  }
  return [...kept.values()];
}
