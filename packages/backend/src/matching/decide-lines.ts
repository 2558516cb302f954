/** Decides a batch of lines: gathers what the catalogue knows of them, then holds them against it. */
import { type Candidate, type Decision, choose, decideLine } from "./decide-line.ts";
import { type CodeSpan, type Explanation, explainLine } from "./explain-line.ts";
import { codesOf, findCodes } from "./find-codes.ts";
import { findNamed } from "./find-named.ts";
import { type KnownWords, readKnownWords } from "./known-words.ts";
import { type Shelf, readMatchProducts } from "./shelf.ts";
import { type OpenLine, guessLines } from "./guess-lines.ts";
import { findClues, likeliness } from "./guess-products.ts";
import { type MatchProduct, spellings } from "./match-product.ts";
import { decideOpen } from "./open-line.ts";
import { isClosing } from "./phrases.ts";
import { type Piece, type ReadLine, mostPieces } from "./read-line.ts";
import { noRanks } from "./word-index.ts";

/** What is known of a line while it is decided. */
interface Work extends OpenLine {
  /** For each way to part it: the codes in it, by product. */
  readonly codesOfWays: readonly ReadonlyMap<number, readonly CodeSpan[]>[];
  /** The products to hold it against, by rank. */
  readonly ranks: ReadonlySet<number>;
  /** Whether no other product can explain it. */
  readonly isComplete: boolean;
}

/** So many products are looked at for one line. */
const mostProducts = 60;
/** Of more than that, so many are looked at, to be offered. */
const someProducts = 20;

/** Decides lines in their order. `state` is carried from one batch to the next. */
export async function decideLines(
  shelf: Shelf,
  lines: readonly ReadLine[],
  state: { isSigned: boolean },
  pause: () => Promise<void>,
): Promise<Decision[]> {
  const known = await readKnownWords(shelf, lines);
  const works: Work[] = [];
  for (const line of lines) {
    works.push(beginWork(shelf, known, line));
    await pause();
  }
  const products = new Map<number, MatchProduct>();
  await readMatchProducts(
    shelf,
    new Set(works.flatMap(({ ranks }) => [...ranks])),
    products,
    pause,
  );

  const decided: (Decision | null)[] = [];
  for (const work of works) {
    decided.push(decideWork(work, products));
    await pause();
  }
  const open = works.filter((_, index) => decided[index] === null);
  const guesses = await guessLines(shelf, known, open, products, pause);
  return works.map((work, index): Decision => {
    const { line } = work;
    let decision = decided[index] ?? null;
    if (decision === null) {
      const guess = guesses.get(work) ?? { candidates: [], strong: 0 };
      decision = decideOpen(work, guess, state.isSigned);
    }
    if (isClosing(line.folded)) state.isSigned = true;
    else if (decision.outcome === "matched") state.isSigned = false;
    return decision;
  });
}

function beginWork(shelf: Shelf, known: KnownWords, line: ReadLine): Work {
  const codes: ReadonlyMap<number, readonly CodeSpan[]>[] = [];
  const ranks = new Set<number>();
  let isComplete = true;
  let gone = false;
  for (const pieces of line.ways) {
    if (pieces.length > mostPieces) {
      isComplete = false;
      continue;
    }
    const hits = findCodes(shelf, known, pieces);
    codes.push(hits.byRank);
    gone ||= hits.gone;
    for (const rank of hits.byRank.keys()) ranks.add(rank);
    let named = findNamed(shelf, known, pieces);
    if (named.length === 0) {
      // Words that no name has may stand on a label: `300 g round`.
      named = findClues(shelf, known, pieces, [], () => noRanks).map(({ rank }) => rank);
    }
    const isTooMany = named.length > mostProducts;
    if (isTooMany) isComplete = false;
    for (const rank of isTooMany ? named.slice(0, someProducts) : named) ranks.add(rank);
  }
  return { line, codes: codes[0] ?? new Map(), codesOfWays: codes, ranks, isComplete, gone };
}

/** Decides by what explains the whole line; null where nothing does. */
function decideWork(work: Work, products: ReadonlyMap<number, MatchProduct>): Decision | null {
  const { line } = work;
  const found = explainAll(work, products, (pieces) => pieces);
  if (found === null) return null;
  const decision = decideLine(found);
  if (decision === null) {
    // Where only a number is left over, it is the quantity that is not clear.
    const loose = explainAll(work, products, withoutNumbers);
    const guess = loose === null || line.quantity !== null ? null : decideLine(loose);
    const isOne = guess !== null && (guess.outcome === "matched" || guess.candidates.length === 1);
    if (!isOne || !line.ways.some((pieces) => pieces.some(({ number }) => number !== null)))
      return null;
    const candidates = guess.outcome === "matched" ? [guess.candidate] : guess.candidates;
    return choose(candidates, null, "quantity_missing", "It is not clear how many are meant.");
  }
  if (decision.outcome === "matched" && !work.isComplete && isByName(decision.candidate)) {
    const { candidate, quantity } = decision;
    return choose(
      [candidate],
      quantity,
      "product_uncertain",
      `Is ${candidate.product.sold.name} meant?`,
    );
  }
  if (decision.outcome !== "matched")
    return { ...decision, candidates: inOrder(decision.candidates, line) };
  return decision;
}

const isByName = ({ by }: Candidate) => by === "name" || by === "alias";

/** All explanations of the likeliest way to part the line that has any; null where it is too tangled. */
function explainAll(
  { line, codesOfWays, ranks }: Work,
  products: ReadonlyMap<number, MatchProduct>,
  change: (pieces: readonly Piece[]) => readonly Piece[],
): Explanation[] | null {
  const all: Explanation[] = [];
  const ways = line.ways.filter((pieces) => pieces.length <= mostPieces);
  for (const [index, pieces] of ways.entries()) {
    const changed = change(pieces);
    for (const rank of ranks) {
      const product = products.get(rank);
      if (product === undefined) continue;
      const spans = codesOf(product, pieces, codesOfWays[index]?.get(rank) ?? []);
      const found = explainLine(line, changed, product, spans);
      if (found === null) return null;
      all.push(...found);
    }
    // The other ways are for lines that make no sense in the likeliest.
    if (all.length > 0) break;
  }
  return all;
}

const withoutNumbers = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) =>
    piece.number === null ? piece : { ...piece, number: null, isFiller: true },
  );

/** The candidates, those first of which the line says most. */
function inOrder(candidates: readonly Candidate[], line: ReadLine): readonly Candidate[] {
  const said = new Set(
    line.ways.flat().flatMap(({ compact, parts }) => [compact, ...parts].flatMap(spellings)),
  );
  const rank = ({ product, by }: Candidate) =>
    isByName({ product, by, unit: null }) ? likeliness(product, said) : 2;
  return [...candidates].sort((a, b) => rank(b) - rank(a)).slice(0, 5);
}
