/** What a line of text says of the product and its unit, apart from how many. */
import type { MatchedLine } from "@order-portal/contract";
import type { Piece, ReadLine } from "./read-line.ts";
import { kindsOf } from "./unit-words.ts";

/**
 * What is left for the buyer to put right, in cells: `2 cs BEV-1O1` names `BEV-1O1`, in `cs`.
 * Undefined where it came in cells, and where not one number alone says how many.
 */
export function saidOf({ ways, isTable }: ReadLine): MatchedLine["said"] {
  const pieces = isTable
    ? []
    : (ways[0] ?? []).filter(({ isOrdinal, isPrice }) => !isOrdinal && !isPrice);
  const counts = pieces.flatMap((piece, at) => (isCount(piece) ? at : []));
  const [count, other] = counts;
  if (count === undefined || other !== undefined) return undefined;
  const next = pieces[count + 1];
  const isUnit = next !== undefined && kindsOf(next.compact).size > 0;
  const unit = pieces[count]?.glued?.word ?? (isUnit ? next.raw : "");
  const names = pieces.filter(
    (piece, at) =>
      at !== count && !(isUnit && unit === next.raw && at === count + 1) && !piece.isFiller,
  );
  const name = names.map(({ raw }) => raw).join(" ");
  return name === "" ? undefined : { name, unit };
}

const isCount = ({ number, glued }: Piece) => number !== null || glued !== null;
