/** Decides a line that nothing explains as a whole: what it may mean, or that it orders nothing. */
import { type Decision, type Doubt, choose } from "./decide-line.ts";
import type { Guess, OpenLine } from "./guess-lines.ts";
import { oneQuantity } from "./guess-products.ts";
import { isHeading, isLetter } from "./phrases.ts";
import { type Piece, type ReadLine, isTelling } from "./read-line.ts";

/** Decides a line that nothing explains as a whole; `isSigned` where the letter has ended before. */
export function decideOpen(
  { line, codes, gone }: OpenLine,
  { candidates, strong }: Guess,
  isSigned: boolean,
): Decision {
  const [pieces = []] = line.ways;
  const words = pieces.filter(({ compact }) => compact !== "");
  if (gone) return refuse("product_unavailable", "This product is not available.", line);
  if (strong === 0 && ordersNothing(line, words, isSigned, candidates.length > 0)) {
    return refuse("nothing", "Nothing to order was found in this line.", null);
  }
  if (candidates.length === 0) {
    const called = words.filter(({ number, isFiller }) => number === null && !isFiller);
    const name = (called.length > 0 ? called : words).map(({ raw }) => raw).join(" ");
    return refuse("product_unknown", `No product here is called “${name}”.`, line);
  }
  const details = ["Nothing fits exactly: is this meant?", "Not all of this line was understood."];
  const detail = details[strong] ?? "This names several products: give each a line of its own.";
  const quantity = oneQuantity(line, [...codes.values()].flat());
  return choose(candidates, quantity, "product_uncertain", detail);
}

function refuse(code: Doubt["code"], detail: string, line: ReadLine | null): Decision {
  const quantity = line === null ? null : oneQuantity(line, []);
  return { outcome: "refused", candidates: [], quantity, problem: { code, detail } };
}

/** Words of which a line is prose, where none of them is known and it has no number. */
const prose = 4;

/** Whether a line that names no product for sure is none that orders something. */
function ordersNothing(
  line: ReadLine,
  words: readonly Piece[],
  isSigned: boolean,
  hasCandidates: boolean,
): boolean {
  if (words.length === 0 && !line.isTable) return line.quantity === null;
  const parts = words.flatMap((piece) => piece.parts);
  const cells = [...line.unit, ...(line.quantity?.unit ?? [])].flatMap((piece) => piece.parts);
  if (isHeading([...parts, ...cells])) return true;
  if (line.isTable) return false;
  if (isLetter(line.folded)) return true;
  const counts = words.some(({ number, glued }) => number !== null || glued !== null);
  const telling = words.filter(isTelling);
  if (!counts && telling.length === 0) return words.every(({ isFiller }) => isFiller);
  if (isSigned && !hasCandidates) return !counts || /\d{4}/.test(line.folded);
  if (counts) return false;
  return /:$/.test(line.folded) || (!hasCandidates && telling.length >= prose);
}
