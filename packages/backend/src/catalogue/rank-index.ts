/**
 * Finds the rank of a product by its id. A `Map` of 100,000 products takes ten times the memory, and
 * copies itself again and again as it grows.
 */

/** Makes a function that tells at which place of `ids` an id stands; undefined where it does not. */
export function rankIndex(ids: Readonly<Float64Array>): (id: number) => number | undefined {
  // Each id stands at its own slot or, where that is taken, at the next free one: at least half are
  // free, so one is soon met. A slot holds the rank and one, so that zero is a free one.
  const slots = new Int32Array(2 ** (32 - Math.clz32(ids.length)) * 2);
  const last = slots.length - 1;
  /** The slot of an id, or the free one where it would have its place. */
  const slotOf = (id: number) => {
    let slot = Math.imul(id, 0x9e3779b1) & last;
    for (;;) {
      const taken = slots[slot] ?? 0;
      if (taken === 0 || ids[taken - 1] === id) return slot;
      slot = (slot + 1) & last;
    }
  };
  for (let rank = 0; rank < ids.length; rank++) slots[slotOf(ids[rank] ?? 0)] = rank + 1;
  return (id) => {
    const taken = slots[slotOf(id)] ?? 0;
    return taken === 0 ? undefined : taken - 1;
  };
}
