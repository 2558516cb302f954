/** Decides a batch of lines: gathers what the catalogue knows of them, then holds them against it. */
import { statement, listOf } from "../database/statement.ts";
import { type Candidate, type Decision, type Doubt, choose, decideLine } from "./decide-line.ts";
import { type CodeSpan, type Explanation, explainLine } from "./explain-line.ts";
import {
  type KnownWords,
  type Shelf,
  codesOf,
  findCodes,
  findNamed,
  isTelling,
  readKnownWords,
  readMatchProducts,
} from "./find-products.ts";
import {
  type Clue,
  type Slip,
  findClues,
  findSlips,
  likeliness,
  oneQuantity,
  toCandidate,
} from "./guess-products.ts";
import { type MatchProduct, lettersSaid, spellings } from "./match-product.ts";
import { isClosing, isHeading, isLetter } from "./phrases.ts";
import { type Piece, type ReadLine, mostPieces } from "./read-line.ts";
import { readRanks, readVocabularies } from "./word-index.ts";

/** What is known of a line while it is decided. */
interface Work {
  readonly line: ReadLine;
  /** For each way to part it: the codes in it, by product. */
  readonly codes: ReadonlyMap<number, readonly CodeSpan[]>[];
  /** The products to hold it against, by rank. */
  readonly ranks: ReadonlySet<number>;
  /** Whether no other product can explain it. */
  readonly isComplete: boolean;
  readonly gone: boolean;
}

/** So many products are looked at for one line. */
const mostProducts = 60;

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
  await readMatchProducts(shelf, new Set(works.flatMap(({ ranks }) => [...ranks])), products);

  const decided: (Decision | null)[] = [];
  for (const work of works) {
    decided.push(decideWork(work, products));
    await pause();
  }
  const open = works.filter((_, index) => decided[index] === null);
  const guesses = await guessAll(shelf, known, open, products, pause);
  return works.map((work, index): Decision => {
    const { line } = work;
    let decision = decided[index] ?? null;
    if (decision === null) {
      const guess = guesses.get(work) ?? { candidates: [], isStrong: false };
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
      named = findClues(shelf, known, pieces, [], () => new Int32Array(0)).map(({ rank }) => rank);
    }
    if (named.length > mostProducts) isComplete = false;
    for (const rank of named.slice(0, mostProducts)) ranks.add(rank);
  }
  return { line, codes, ranks, isComplete, gone };
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

/** All explanations of all ways to part the line; null where one is too tangled. */
function explainAll(
  { line, codes, ranks }: Work,
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
      const spans = codesOf(product, pieces, codes[index]?.get(rank) ?? []);
      const found = explainLine(line, changed, product, spans);
      if (found === null) return null;
      all.push(...found);
    }
  }
  return all;
}

const withoutNumbers = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece) =>
    piece.number === null ? piece : { ...piece, number: null, isFiller: true },
  );

/** What a line may mean that nothing explains. */
interface Guess {
  readonly candidates: readonly Candidate[];
  /** Whether it names a product for sure, whatever else it says. */
  readonly isStrong: boolean;
}

async function guessAll(
  shelf: Shelf,
  known: KnownWords,
  works: readonly Work[],
  products: Map<number, MatchProduct>,
  pause: () => Promise<void>,
): Promise<Map<Work, Guess>> {
  const guesses = new Map<Work, Guess>();
  if (works.length === 0) return guesses;
  const { store } = shelf.context;
  const vocabularies = await readVocabularies(store, shelf.catalogue, pause);
  const slips = new Map<Work, Slip[]>();
  for (const work of works) {
    const [pieces = []] = work.line.ways;
    const isLong = pieces.length > mostPieces / 2;
    slips.set(work, isLong ? [] : findSlips(vocabularies, known, pieces));
    await pause();
  }
  const slipWords = [...slips.values()].flat().map(({ word }) => word);
  const ranksOfSlip = await readRanks(store, shelf.catalogue, slipWords);
  const clues = new Map<Work, Clue[]>();
  for (const work of works) {
    const [pieces = []] = work.line.ways;
    const found = findClues(shelf, known, pieces, slips.get(work) ?? [], ranksOfSlip);
    const byCode = [...(work.codes[0] ?? [])].flatMap(([rank, spans]): Clue[] => {
      const [span] = spans;
      return span === undefined ? [] : [{ rank, share: 2, by: span.by }];
    });
    const others = found.filter(({ rank }) => !byCode.some((clue) => clue.rank === rank));
    clues.set(work, [...byCode, ...others]);
    await pause();
  }
  await readMatchProducts(
    shelf,
    new Set([...clues.values()].flat().map(({ rank }) => rank)),
    products,
  );
  const ordered = await readOrdered(shelf, [...clues.values()].flat(), products);
  for (const work of works) {
    guesses.set(
      work,
      toGuess(work, clues.get(work) ?? [], slips.get(work) ?? [], products, ordered),
    );
  }
  return guesses;
}

function toGuess(
  { line }: Work,
  clues: readonly Clue[],
  slips: readonly Slip[],
  products: ReadonlyMap<number, MatchProduct>,
  ordered: ReadonlySet<string>,
): Guess {
  const [pieces = []] = line.ways;
  const own = pieces.filter(isTelling).flatMap(({ compact, parts }) => [compact, ...parts]);
  const said = new Set(own.flatMap(spellings));
  const meant = new Set([...said, ...slips.map(({ word }) => word)]);
  const scored = clues.flatMap(({ rank, share, by }) => {
    const product = products.get(rank);
    if (product === undefined) return [];
    const score = share + 0.3 * likeliness(product, meant) + (ordered.has(product.sku) ? 0.1 : 0);
    return { product, by, score };
  });
  scored.sort((a, b) => b.score - a.score || (a.product.sku < b.product.sku ? -1 : 1));
  const best = scored[0]?.score ?? 0;
  const kept = scored.filter(({ score }) => score >= 0.6 * best).slice(0, 5);
  const isStrong = kept.some(
    ({ product, by }) =>
      !["name", "near"].includes(by) ||
      product.texts.some((text) => text.letters > 0 && lettersSaid(text, said) === text.letters),
  );
  return { candidates: kept.map(({ product, by }) => toCandidate(line, product, by)), isStrong };
}

const orderedBefore = statement<{ sku: string }>(
  (d) => `select sku from ordered_products where customer_id = ? and ${d.isOneOf("sku")}`,
);

/** Which of the products the customer has ordered before: these are likelier. */
async function readOrdered(
  { context }: Shelf,
  clues: readonly Clue[],
  products: ReadonlyMap<number, MatchProduct>,
): Promise<Set<string>> {
  const { customer } = context.actor;
  if (customer === null) return new Set();
  const skus = new Set(clues.flatMap(({ rank }) => products.get(rank)?.sku ?? []));
  const rows = await orderedBefore(context.store, customer.id, listOf([...skus]));
  return new Set(rows.map(({ sku }) => sku));
}

/** Decides a line that nothing explains as a whole. */
function decideOpen(work: Work, { candidates, isStrong }: Guess, isSigned: boolean): Decision {
  const { line, gone } = work;
  const [pieces = []] = line.ways;
  const words = pieces.filter(({ compact }) => compact !== "");
  if (gone) return refuse("product_unavailable", "This product is not available.", line);
  if (!isStrong && ordersNothing(line, words, isSigned, candidates.length > 0)) {
    return refuse("nothing", "Nothing to order was found in this line.", null);
  }
  const quantity = oneQuantity(line, [...(work.codes[0]?.values() ?? [])].flat());
  if (candidates.length === 0) {
    const called = words.filter(isTelling).map(({ raw }) => raw);
    const name = (called.length > 0 ? called : words.map(({ raw }) => raw)).join(" ");
    return refuse("product_unknown", `No product here is called “${name}”.`, line);
  }
  const codes = candidates.filter(({ by }) => by !== "name" && by !== "near");
  const detail =
    codes.length > 1
      ? "This names more than one product: put each on a line of its own."
      : codes.length === 1
        ? "Not all of this line was understood: is this meant?"
        : "Nothing fits exactly: is one of these meant?";
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

/** The candidates, those first of which the line says most. */
function inOrder(candidates: readonly Candidate[], line: ReadLine): readonly Candidate[] {
  const said = new Set(
    line.ways.flat().flatMap(({ compact, parts }) => [compact, ...parts].flatMap(spellings)),
  );
  const rank = ({ product, by }: Candidate) =>
    isByName({ product, by, unit: null }) ? likeliness(product, said) : 2;
  return [...candidates].sort((a, b) => rank(b) - rank(a)).slice(0, 5);
}
