/** The call that matches lines with products. */
import type { MatchCandidate, MatchLineInput, MatchedLine } from "@order-portal/contract";
import { priceLine } from "../price-cart.ts";
import type { MockState } from "../state.ts";
import type { Behaviours } from "./behaviour.ts";
import { findCandidates, type Found } from "./matching/find-candidates.ts";
import { readLine } from "./matching/read-line.ts";

export const matchBehaviours: Behaviours<"matchLines"> = {
  matchLines: ({ state, body }) => ({ lines: body.lines.map((line) => matchLine(state, line)) }),
};

function matchLine(state: MockState, input: MatchLineInput): MatchedLine {
  const { quantity, unit, words } = readLine(input);
  const found = findCandidates(state.products, words);
  const candidates = found.map((one) => toCandidate(one, unit));
  const [first] = found;
  const answer = (outcome: string, code: string, detail: string): MatchedLine => {
    const problem = { code, detail };
    const isText = input.code === undefined && quantity !== null && words !== "";
    return {
      ...{ outcome, quantity, candidates, line: null, problem },
      ...(isText && { said: { name: words, unit } }),
    };
  };
  if (!first) {
    const isNothing = quantity === null && input.code === undefined;
    return isNothing
      ? answer("refused", "nothing", "This line orders nothing.")
      : answer("refused", "product_unknown", `Nothing here is called ${words}.`);
  }
  if (!first.certain) {
    return answer("choose", "product_uncertain", "Which of these is meant?");
  }
  const { product } = first;
  const sold = product.units.find((one) => one.unit === unit);
  // Without any word for a unit the first is meant; one that it does not have is never replaced.
  const meant = unit === "" ? product.units[0] : sold;
  if (!meant) {
    return answer("choose", "unit_uncertain", `“${unit}” is no unit of ${product.name}.`);
  }
  if (quantity === null || quantity === 0) {
    return answer("choose", "quantity_missing", "How many?");
  }
  const line = priceLine(state, { sku: product.sku, unit: meant.unit, quantity });
  const { problem } = line;
  if (!problem) return { outcome: "matched", quantity, candidates, line, problem };
  return {
    outcome: problem.nearest ? "choose" : "refused",
    quantity,
    candidates,
    line: null,
    problem,
  };
}

function toCandidate({ product, by }: Found, unit: string): MatchCandidate {
  const { sku, name, imageUrl, units } = product;
  const meant = units.find((one) => one.unit === unit) ?? units[0];
  return {
    ...{ sku, name, imageUrl, by },
    unit: meant?.unit ?? "",
    units: units.map(({ unit, label, factor, quantityRule }) => ({
      unit,
      label,
      factor,
      quantityRule,
    })),
  };
}
