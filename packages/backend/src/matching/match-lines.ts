/** Tells what typed, scanned, pasted or uploaded lines mean, for one customer, at its prices now. */
import type {
  MatchAnswer,
  MatchRequest,
  MatchedLine,
  PricedCartLine,
} from "@order-portal/contract";
import { bareLine } from "../carts/cart-line.ts";
import { faults } from "../carts/check-line.ts";
import { type GatheredLine, gatherLines } from "../carts/gather-lines.ts";
import { priceContents } from "../carts/price-contents.ts";
import { openCatalogue } from "../catalogue/catalogue.ts";
import { openBook, openCustomerPrices } from "../catalogue/customer-prices.ts";
import { quantityRuleOf } from "../catalogue/offer-product.ts";
import { visibleSet } from "../catalogue/product-lists.ts";
import type { BuyerContext } from "../context.ts";
import { carrierServiceOf } from "../customers/carrier-service.ts";
import { breather } from "./breathe.ts";
import type { Candidate, Decision } from "./decide-line.ts";
import { decideLines } from "./decide-lines.ts";
import { numberFormatOf } from "./read-number.ts";
import { readLine } from "./read-line.ts";
import { saidOf } from "./said-line.ts";

/** Lines that are decided between two looks at the database. */
const batch = 200;

/** Matches lines with products of the customer's catalogue. */
export async function matchLines(
  context: BuyerContext,
  { lines, locale }: MatchRequest,
): Promise<MatchAnswer> {
  const catalogue = await openCatalogue(context);
  const shelf = { context, catalogue, visible: await visibleSet(context, catalogue) };
  const format = numberFormatOf(
    locale === undefined || locale === "" ? context.workspace.locale : locale,
  );
  const pause = breather();
  const decisions: Decision[] = [];
  const said: MatchedLine["said"][] = [];
  const state = { isSigned: false };
  for (let start = 0; start < lines.length; start += batch) {
    const read = [];
    for (const line of lines.slice(start, start + batch)) {
      read.push(readLine(line, format));
      await pause();
    }
    decisions.push(...(await decideLines(shelf, read, state, pause)));
    said.push(...read.map(saidOf));
  }
  const priced = await priceMatched(context, decisions);
  return {
    lines: decisions.map((decision, index) => {
      const shown = show(decision, priced.get(decision));
      const apart = said[index];
      return shown.line !== null || apart === undefined ? shown : { ...shown, said: apart };
    }),
  };
}

/** The matched lines as the cart would have them. */
async function priceMatched(
  context: BuyerContext,
  decisions: readonly Decision[],
): Promise<Map<Decision, PricedCartLine>> {
  const matched = decisions.flatMap((decision) => (decision.outcome === "matched" ? decision : []));
  if (matched.length === 0) return new Map();
  const asked = matched.map(({ candidate, quantity }) =>
    bareLine({ sku: candidate.product.sku, unit: candidate.unit.unit, quantity }),
  );
  const prices = await openCustomerPrices(context);
  const gathered = await gatherLines(context.store, context, asked, { own: false });
  const book = openBook(context, prices, context.now());
  const carrierService = await carrierServiceOf(context.store, context);
  const lines = priceContents(book, gathered, null, carrierService).showLines();
  return new Map(
    matched.flatMap((decision, index) => {
      const line = lines[index];
      const found = gathered[index];
      if (line === undefined || found === undefined) return [];
      return [[decision, { ...line, problem: worstOf(line, found) }] as const];
    }),
  );
}

/** Another quantity is no help where none can be ordered: that is said first. */
function worstOf(
  { problem, unitPrice, quantityRule }: PricedCartLine,
  { product, unit }: GatheredLine,
): PricedCartLine["problem"] {
  if (problem?.nearest === undefined || product === undefined || unit === undefined) return problem;
  if (unitPrice === null) return faults.noPrice;
  const fewest = (quantityRule?.minimum ?? 1) * unit.factor;
  return product.stock !== null && product.stock < fewest ? faults.outOfStock : problem;
}

/** A decision as the buyer reads it. What cannot be ordered as it is, is not matched. */
function show(decision: Decision, line: PricedCartLine | undefined): MatchedLine {
  if (decision.outcome !== "matched") {
    const { outcome, quantity, candidates, problem } = decision;
    return {
      outcome,
      quantity,
      candidates: candidates.slice(0, 5).map(showCandidate),
      line: null,
      problem,
    };
  }
  const { quantity } = decision;
  const candidates = [showCandidate(decision.candidate)];
  const problem = line?.problem ?? null;
  if (line !== undefined && problem === null) {
    return { outcome: "matched", quantity, candidates, line, problem: null };
  }
  const hasOther = (problem?.nearest?.length ?? 0) > 0;
  return { outcome: hasOther ? "choose" : "refused", quantity, candidates, line: null, problem };
}

function showCandidate({ product, by, unit }: Candidate): MatchedLine["candidates"][number] {
  const { sku, name, imageUrl } = product.sold;
  return {
    ...{ sku, name, imageUrl, by },
    unit: unit?.unit ?? "",
    units: product.units.map((one) => ({
      unit: one.unit,
      label: one.label,
      factor: one.factor,
      quantityRule: quantityRuleOf(one),
    })),
  };
}
