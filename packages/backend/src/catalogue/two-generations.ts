/**
 * A bounded cache of very many small things. What is asked for moves into the young generation;
 * when that is full the old one is dropped and the young one grows old. So what is in use stays,
 * and keeping order costs nothing. Things that are alike are kept once.
 */

/** Things by a name that many share, then by a number. */
export interface TwoGenerations<Thing> {
  /** The thing, if it is there. */
  find(name: string, number: number): Thing | undefined;
  keep(name: string, number: number, thing: Thing): void;
}

/** How things are kept. */
export interface Keeping<Thing> {
  /** The bytes that the cache takes at most, about. */
  readonly bound: number;
  readonly bytesOf: (thing: Thing) => number;
  /** Things with the same text are alike, and one of them stands for all; null: none is alike. */
  readonly textOf: ((thing: Thing) => string) | null;
}

/** What the place of a thing in a map takes, in bytes. */
const placeBytes = 40;

interface Generation<Thing> {
  readonly things: Map<string, Map<number, Thing>>;
  readonly byText: Map<string, Thing>;
}

const noThings = <Thing>(): Generation<Thing> => ({ things: new Map(), byText: new Map() });

/** Makes an empty cache. */
export function twoGenerations<Thing>(keeping: Keeping<Thing>): TwoGenerations<Thing> {
  const { bound, bytesOf, textOf } = keeping;
  let young = noThings<Thing>();
  let old = noThings<Thing>();
  let room = bound / 2;

  const keep = (name: string, number: number, thing: Thing) => {
    const text = textOf === null ? null : textOf(thing);
    const alike = text === null ? undefined : young.byText.get(text);
    if (alike === undefined) {
      room -= bytesOf(thing);
      if (text !== null) young.byText.set(text, thing);
    }
    let named = young.things.get(name);
    if (named === undefined) {
      named = new Map();
      young.things.set(name, named);
    }
    named.set(number, alike ?? thing);
    room -= placeBytes;
    if (room > 0) return;
    old = young;
    young = noThings();
    room = bound / 2;
  };

  return {
    find(name, number) {
      const fresh = young.things.get(name)?.get(number);
      if (fresh !== undefined) return fresh;
      const named = old.things.get(name);
      const thing = named?.get(number);
      if (named === undefined || thing === undefined) return undefined;
      named.delete(number);
      keep(name, number, thing);
      return thing;
    },
    keep,
  };
}
