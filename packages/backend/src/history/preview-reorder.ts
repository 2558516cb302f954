/**
 * What ordering again would bring now. Honest: each line of before is answered once, as it was,
 * changed, or not to be had; no old price is kept, and the cart is not touched.
 */
import type {
  Money,
  PricedCartLine,
  Reorder,
  ReorderChange,
  ReorderLine,
} from "@order-portal/contract";
import { gatherLines } from "../carts/gather-lines.ts";
import { priceContents } from "../carts/price-contents.ts";
import type { CustomerContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { formatMoney } from "../orders/format-money.ts";
import type { PriceBook } from "../pricing/index.ts";
import { findReplacements } from "./find-replacements.ts";
import { refuseWithoutHistory } from "./history-setting.ts";
import { type OldLine, type ReorderQuestion, readOldLines } from "./old-lines.ts";
import { openOwnProducts } from "./own-products.ts";
import { type Plan, type PlannedLine, planLine } from "./plan-line.ts";

/** Looks at what the lines of these orders and products would be now. */
export async function previewReorder(
  context: CustomerContext,
  question: ReorderQuestion,
): Promise<Reorder | Refusal> {
  const refused = refuseWithoutHistory(context);
  if (refused !== null) return refused;
  const lines = await readOldLines(context, question);
  if (isRefusal(lines)) return lines;
  const own = await openOwnProducts(
    context,
    lines.map(({ sku }) => sku),
  );
  const { book } = own;
  const taken = new Map<number, number>();
  const plans = lines.map((line) => planLine({ book, taken }, own.find(line.sku), line));
  const now = await priceLines(context, book, lines, plans);
  const unmet = lines.map((line, index) => (now[index]?.problem === null ? null : line));
  const instead = await findReplacements(context, unmet, taken);
  const replacements = await priceLines(context, book, lines, instead);
  return {
    lines: lines.map((line, index): ReorderLine => {
      const plan = plans[index];
      const priced = now[index] ?? null;
      const about = {
        order: line.order,
        sku: line.sku,
        name: line.name,
        imageUrl: own.find(line.sku).product?.imageUrl ?? null,
        before: {
          unit: line.unit,
          unitLabel: line.unitLabel,
          quantity: line.quantity,
          unitPrice: line.unitPrice,
        },
      };
      if (plan?.problem === null && priced?.problem === null) {
        const { locale } = context.workspace;
        const changes = [...plan.changes, ...furtherChanges(line, priced, locale)];
        return { ...about, now: priced, changes, problem: null, replacement: null };
      }
      const problem = plan?.problem ?? priced?.problem ?? null;
      const replacement = replacements[index] ?? null;
      return {
        ...about,
        now: null,
        changes: [],
        problem,
        replacement: replacement?.problem === null ? replacement : null,
      };
    }),
  };
}

/** Prices what was planned as the cart would; null where nothing was. */
async function priceLines(
  context: CustomerContext,
  book: PriceBook,
  lines: readonly OldLine[],
  plans: readonly (Plan | null)[],
): Promise<(PricedCartLine | null)[]> {
  const possible = plans.flatMap((plan, index) =>
    plan?.problem === null ? [{ index, line: toCartLine(plan, lines[index]) }] : [],
  );
  const gathered = await gatherLines(
    context.store,
    context,
    possible.map(({ line }) => line),
    { own: false },
  );
  const shown = priceContents(book, gathered, null, null).showLines();
  const priced = new Map(possible.map(({ index }, place) => [index, shown[place]]));
  return plans.map((_, index) => priced.get(index) ?? null);
}

const toCartLine = ({ product, unit, quantity }: PlannedLine, line: OldLine | undefined) => ({
  sku: product.sku,
  unit: unit.unit,
  quantity,
  note: line?.note ?? "",
  // That of before has passed; the buyer chooses anew.
  deliveryDate: "",
});

/** What is other at the price and the name. */
function furtherChanges(line: OldLine, now: PricedCartLine, locale: string): ReorderChange[] {
  const changes: ReorderChange[] = [];
  const { unitPrice } = now;
  if (unitPrice !== null && !isSame(unitPrice, line.unitPrice)) {
    const [after, before] = [formatMoney(unitPrice, locale), formatMoney(line.unitPrice, locale)];
    const detail =
      now.unit === line.unit
        ? `Now ${after} each; it was ${before}.`
        : `Now ${after} per ${now.unitLabel}; it was ${before} per ${line.unitLabel}.`;
    changes.push({ kind: "price", detail });
  }
  if (now.name !== line.name) {
    changes.push({ kind: "name", detail: `It is now called ${now.name}; it was ${line.name}.` });
  }
  return changes;
}

/** Whether two amounts are the same, whatever decimals they are written with. */
function isSame(a: Money, b: Money): boolean {
  const exact = ({ amount, scale }: Money) => BigInt(amount) * 10n ** BigInt(8 - scale);
  return a.currency === b.currency && exact(a) === exact(b);
}
