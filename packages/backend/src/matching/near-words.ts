/**
 * Words that were most likely meant by one that is not known: a typing slip away, or longer where
 * somebody cut a word short. What is found so is only ever offered.
 */

/** The words of a catalogue, made ready to be compared with. */
export interface Vocabulary {
  /** In the order of their code units. */
  readonly words: readonly string[];
  /** Which letters each word has, a bit for each. */
  readonly letters: Uint32Array;
  /** The places in `words` of words of a length. */
  readonly byLength: readonly Uint32Array[];
}

/** A word of the vocabulary that is near to another. */
export interface NearWord {
  readonly word: string;
  /** From 0 to 1: how much of it was typed right. */
  readonly likeness: number;
}

/** Makes words ready; they need not be in any order. */
export function toVocabulary(words: Iterable<string>): Vocabulary {
  const sorted = [...words].sort();
  const places: number[][] = [];
  const letters = new Uint32Array(sorted.length);
  for (const [place, word] of sorted.entries()) {
    letters[place] = lettersOf(word);
    (places[word.length] ??= []).push(place);
  }
  return {
    words: sorted,
    letters,
    byLength: Array.from(places, (some: number[] | undefined) => Uint32Array.from(some ?? [])),
  };
}

/** The codes of a catalogue, of which there may be very many. */
export interface Codes {
  readonly codes: ReadonlySet<string>;
  /** Every sign that a code has. */
  readonly signs: string;
}

/** Makes codes ready. */
export function toCodes(codes: Iterable<string>): Codes {
  const all = new Set(codes);
  const signs = new Set<string>();
  for (const code of all) for (const sign of code) signs.add(sign);
  return { codes: all, signs: [...signs].sort().slice(0, mostSigns).join("") };
}

/** Beyond these a code is hardly typed by hand. */
const mostSigns = 64;

/**
 * At most `most` codes that are one slip away from this one: two signs swapped first, then one
 * mistaken, left out or put in. Each is looked up, so that it costs no more where there are many.
 */
export function nearCodes({ codes, signs }: Codes, code: string, most: number): NearWord[] {
  const near = new Set<string>();
  const look = (other: string) => {
    if (other !== code && codes.has(other)) near.add(other);
  };
  for (let at = 0; at + 1 < code.length; at++) {
    look(code.slice(0, at) + (code[at + 1] ?? "") + (code[at] ?? "") + code.slice(at + 2));
  }
  for (let at = 0; at <= code.length && near.size < most; at++) {
    const [head, tail] = [code.slice(0, at), code.slice(at + 1)];
    look(head + tail);
    for (const sign of signs) {
      look(head + sign + tail);
      look(head + sign + code.slice(at));
    }
  }
  const likeness = 1 - 1 / Math.max(code.length, 2);
  return [...near].slice(0, most).map((word) => ({ word, likeness }));
}

/** Words of one or two letters are no slip of anything. */
const shortest = 3;
/** More words that begin so are no help. */
const mostBeginnings = 12;

/** At most `most` words near to one, the nearest first. */
export function nearWords(vocabulary: Vocabulary, word: string, most: number): NearWord[] {
  if (word.length < shortest) return [];
  const bound = slipsIn(word);
  const near = new Map(
    beginnings(vocabulary, word).map((longer) => [
      longer,
      0.5 + (0.4 * word.length) / longer.length,
    ]),
  );
  const own = lettersOf(word);
  for (let length = word.length - bound; length <= word.length + bound; length++) {
    for (const place of vocabulary.byLength[length] ?? []) {
      if (bitsOf((vocabulary.letters[place] ?? 0) ^ own) > 2 * bound) continue;
      const other = vocabulary.words[place] ?? "";
      const slips = slipsBetween(word, other, bound);
      if (slips <= bound && slips > 0) {
        const likeness = 1 - slips / Math.max(word.length, length);
        near.set(other, Math.max(likeness, near.get(other) ?? 0));
      }
    }
  }
  return [...near]
    .map(([word, likeness]) => ({ word, likeness }))
    .sort((a, b) => b.likeness - a.likeness || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}

/** How many slips a word may have to be recognized: none of short ones is certain by one letter. */
const slipsIn = (word: string) => (word.length <= 3 ? 1 : word.length <= 7 ? 1 : 2);

/** The words that begin with this one; none where there are too many. */
function beginnings({ words }: Vocabulary, word: string): string[] {
  let from = 0;
  let to = words.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((words[middle] ?? "") < word) from = middle + 1;
    else to = middle;
  }
  const found: string[] = [];
  for (let at = from; words[at]?.startsWith(word) === true; at++) {
    found.push(words[at] ?? "");
    if (found.length > mostBeginnings) return [];
  }
  return found.filter((longer) => longer !== word);
}

/**
 * How many letters were left out, put in, mistaken or swapped with their neighbour; more than
 * `bound` where it is more than that.
 */
export function slipsBetween(one: string, other: string, bound: number): number {
  if (Math.abs(one.length - other.length) > bound) return bound + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let slips = Math.min(
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
      );
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      next.push(slips);
      least = Math.min(least, slips);
    }
    if (least > bound) return bound + 1;
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** A bit for each letter and digit; others share the rest. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits >>> 0;
}

function bitsOf(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
