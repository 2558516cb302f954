/**
 * Sets of products of one catalogue, a bit for each. Products are told by their rank, their place
 * in the catalogue's order, so that a set is met in that order, two are intersected in
 * microseconds, and one of 100,000 products takes 12 kB.
 */

/** A set of ranks from 0 up. Never changes once it is made. */
export type ProductSet = Readonly<Uint32Array>;

/** The set of these ranks, of a catalogue of `length` products. */
export function productSet(length: number, ranks: Iterable<number>): ProductSet {
  const bits = new Uint32Array((length + 31) >>> 5);
  for (const rank of ranks) {
    const word = rank >>> 5;
    bits[word] = (bits[word] ?? 0) | (1 << (rank & 31));
  }
  return bits;
}

/** The set of all products of a catalogue of `length`. */
export function everyProduct(length: number): ProductSet {
  const bits = new Uint32Array((length + 31) >>> 5).fill(0xffffffff);
  if ((length & 31) !== 0) bits[bits.length - 1] = 2 ** (length & 31) - 1;
  return bits;
}

/** Those that are in both sets. */
export function intersect(a: ProductSet, b: ProductSet): ProductSet {
  if (a === b) return a;
  const bits = new Uint32Array(a.length);
  for (let word = 0; word < bits.length; word++) bits[word] = (a[word] ?? 0) & (b[word] ?? 0);
  return bits;
}

/** Those that are in one of the sets or in both. */
export function unite(a: ProductSet, b: ProductSet): ProductSet {
  const bits = new Uint32Array(a.length);
  for (let word = 0; word < bits.length; word++) bits[word] = (a[word] ?? 0) | (b[word] ?? 0);
  return bits;
}

/** Those of the first set that are not in the second. */
export function without(a: ProductSet, b: ProductSet): ProductSet {
  const bits = new Uint32Array(a.length);
  for (let word = 0; word < bits.length; word++) bits[word] = (a[word] ?? 0) & ~(b[word] ?? 0);
  return bits;
}

/** Whether a product is in the set. */
export function contains(set: ProductSet, rank: number): boolean {
  return (((set[rank >>> 5] ?? 0) >>> (rank & 31)) & 1) === 1;
}

const sizes = new WeakMap<ProductSet, number>();

/** How many products are in the set; counted once. */
export function sizeOf(set: ProductSet): number {
  let size = sizes.get(set);
  if (size === undefined) {
    size = countBits(set);
    sizes.set(set, size);
  }
  return size;
}

function countBits(set: ProductSet): number {
  let size = 0;
  for (const word of set) {
    let bits = word - ((word >>> 1) & 0x55555555);
    bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
    size += (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return size;
}

/** The first `count` ranks of the set that are at least `from`, ascending. */
export function ranksFrom(set: ProductSet, from: number, count: number): number[] {
  const ranks: number[] = [];
  let skipped = 0xffffffff << (from & 31);
  for (let word = from >>> 5; word < set.length && ranks.length < count; word++) {
    let bits = (set[word] ?? 0) & skipped;
    skipped = 0xffffffff;
    while (bits !== 0 && ranks.length < count) {
      const lowest = bits & -bits;
      ranks.push((word << 5) + 31 - Math.clz32(lowest));
      bits ^= lowest;
    }
  }
  return ranks;
}
