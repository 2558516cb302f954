/** Notes on an order that comes in what is unusual about it; from what a submission knows anyway. */
import type { OrderableLine } from "../carts/price-contents.ts";
import type { Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { type OrderedProductRow, readRecent } from "../history/ordered-product.ts";
import { findSameLines } from "./submission-queries.ts";
import { duplicateWithin, linesHash, notedCodes, writeCodes } from "./unusual-rules.ts";

/** An order that is being placed. */
interface Incoming {
  readonly customerId: number;
  /** Orders of the customer, this one included. */
  readonly orderCount: number;
  readonly at: number;
  readonly lines: readonly OrderableLine[];
  /** What the customer has ordered before, by sku. */
  readonly known: ReadonlyMap<string, OrderedProductRow>;
}

/** The columns by which the desk's list marks the order, and the next one is held against it. */
export async function noteUnusual(
  source: Source,
  { customerId, orderCount, at, lines, known }: Incoming,
): Promise<Pick<Row<"orders">, "unusual" | "lines_hash">> {
  const facts = lines.map(({ product: { sku }, unit: { unit }, quantity }) => ({
    ...{ sku, unit, quantity },
  }));
  const hash = linesHash(facts);
  const isFirst = orderCount === 1;
  const between = [at - duplicateWithin, at + 1] as const;
  const same = isFirst
    ? undefined
    : await findSameLines(source, { customerId, linesHash: hash }, between);
  const codes = notedCodes({
    lines: facts,
    orderCount,
    hasDuplicate: same !== undefined,
    earlier: (sku) => {
      const row = known.get(sku);
      return row === undefined ? [] : readRecent(row);
    },
  });
  return { unusual: writeCodes(codes), lines_hash: hash };
}
