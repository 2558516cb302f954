/** Chance that is the same in every run, so that two benchmarks do the same work. */

/** Makes choices from a seed (mulberry32). */
export interface Random {
  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number;
  /** One of the values. */
  oneOf<T>(values: readonly T[]): T;
  /** So many different ones of the values, in any order. */
  some<T>(values: readonly T[], count: number): T[];
}

/** Makes chance. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  const oneOf = <T>(values: readonly T[]): T => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error("There is nothing to choose from.");
    return value;
  };
  return {
    below,
    oneOf,
    some<T>(values: readonly T[], count: number): T[] {
      if (count > values.length) throw new Error(`There are only ${values.length} of them.`);
      const chosen = new Set<T>();
      while (chosen.size < count) chosen.add(oneOf(values));
      return [...chosen];
    },
  };
}
