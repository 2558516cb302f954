/**
 * A bounded cache of very many small things. What is asked for moves into the young generation;
 * when that is full the old one is dropped and the young one grows old. So what is in use stays,
 * and keeping order costs nothing.
 */

/** Things by a name that many share, then by a number. */
export interface TwoGenerations<Thing> {
  /** The thing, if it is there. */
  find(name: string, number: number): Thing | undefined;
  keep(name: string, number: number, thing: Thing): void;
}

/** What the place of a thing in a map takes, in bytes. */
const placeBytes = 40;

/** Makes an empty cache whose things take about `bound` bytes at most, as `bytesOf` counts them. */
export function twoGenerations<Thing>(
  bound: number,
  bytesOf: (thing: Thing) => number,
): TwoGenerations<Thing> {
  let young = new Map<string, Map<number, Thing>>();
  let old = new Map<string, Map<number, Thing>>();
  let room = bound / 2;

  const keep = (name: string, number: number, thing: Thing) => {
    let things = young.get(name);
    if (things === undefined) {
      things = new Map();
      young.set(name, things);
    }
    things.set(number, thing);
    room -= bytesOf(thing) + placeBytes;
    if (room > 0) return;
    old = young;
    young = new Map();
    room = bound / 2;
  };

  return {
    find(name, number) {
      const fresh = young.get(name)?.get(number);
      if (fresh !== undefined) return fresh;
      const things = old.get(name);
      const thing = things?.get(number);
      if (things === undefined || thing === undefined) return undefined;
      things.delete(number);
      keep(name, number, thing);
      return thing;
    },
    keep,
  };
}
