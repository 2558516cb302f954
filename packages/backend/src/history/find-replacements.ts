/** What the supplier offers in the place of products that cannot be ordered any more. */
import type { CustomerContext } from "../context.ts";
import type { OldLine } from "./old-lines.ts";
import { openOwnProducts } from "./own-products.ts";
import { type Plan, planLine } from "./plan-line.ts";
import { readReplacements } from "./reorder-queries.ts";

/** A replacement may be replaced in its turn; so far it is followed. */
const mostSteps = 4;

/**
 * For each line that is not met, what can be ordered in its place; null where there is nothing.
 * `taken` is what the lines that can be ordered take of the stock.
 */
export async function findReplacements(
  context: CustomerContext,
  unmet: readonly (OldLine | null)[],
  taken: ReadonlyMap<number, number>,
): Promise<(Plan | null)[]> {
  const { store, workspace } = context;
  const plans = unmet.map((): Plan | null => null);
  const left = new Map(taken);
  let open = unmet.flatMap((line, index) =>
    line === null ? [] : [{ index, line, sku: line.sku }],
  );
  for (let step = 0; step < mostSteps && open.length > 0; step++) {
    const skus = [...new Set(open.map(({ sku }) => sku))];
    const replacedBy = await readReplacements(store, workspace.id, skus);
    const own = await openOwnProducts(context, [...replacedBy.values()]);
    open = open.flatMap(({ index, line, sku: before }) => {
      const sku = replacedBy.get(before);
      if (sku === undefined) return [];
      const planning = { book: own.book, taken: left, roundUp: true };
      const plan = planLine(planning, own.find(sku), line);
      if (plan.problem === null) plans[index] = plan;
      return plan.problem === null ? [] : [{ index, line, sku }];
    });
  }
  return plans;
}
