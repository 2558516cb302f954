/**
 * A bounded cache of very many small things. What is asked for moves into the young generation;
 * when that is full the old one is dropped and the young one grows old. So what is in use stays,
 * and keeping order costs nothing. Things that are alike are kept once.
 */

/** Things by a name that many share, then by a key of their own. */
export interface TwoGenerations<Thing, Key = number> {
  /** The thing, if it is there. */
  find(name: string, key: Key): Thing | undefined;
  keep(name: string, key: Key, thing: Thing): void;
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

interface Generation<Thing, Key> {
  readonly things: Map<string, Map<Key, Thing>>;
  readonly byText: Map<string, Thing>;
}

const noThings = <Thing, Key>(): Generation<Thing, Key> => ({
  things: new Map(),
  byText: new Map(),
});

/** Makes an empty cache. */
export function twoGenerations<Thing, Key = number>(
  keeping: Keeping<Thing>,
): TwoGenerations<Thing, Key> {
  const { bound, bytesOf, textOf } = keeping;
  let young = noThings<Thing, Key>();
  let old = noThings<Thing, Key>();
  let room = bound / 2;

  const keep = (name: string, key: Key, thing: Thing) => {
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
    named.set(key, alike ?? thing);
    room -= placeBytes;
    if (room > 0) return;
    old = young;
    young = noThings();
    room = bound / 2;
  };

  return {
    find(name, key) {
      const fresh = young.things.get(name)?.get(key);
      if (fresh !== undefined) return fresh;
      const named = old.things.get(name);
      const thing = named?.get(key);
      if (named === undefined || thing === undefined) return undefined;
      named.delete(key);
      keep(name, key, thing);
      return thing;
    },
    keep,
  };
}
