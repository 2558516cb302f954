/**
 * A bounded cache of very many small things that are asked for beside their neighbours, such as the
 * products of a page. Neighbours stand in one block, so that a page touches few places of memory
 * however many things there are: of 100,000 that is most of what finding them costs.
 *
 * Blocks that are in use move into the young generation; when that is full the old one is dropped
 * and the young one grows old. So what is in use stays, and keeping order costs next to nothing.
 * Things that are alike are kept once.
 */

/** Things by a name that many share, then by their place. */
export interface NeighbourCache<Thing> {
  /** Opens the things of a name, to be asked for one after the other. */
  open(name: string): Neighbours<Thing>;
}

/** The things of one name. */
export interface Neighbours<Thing> {
  /** The thing at a place, if it is there. */
  find(place: number): Thing | undefined;
  keep(place: number, thing: Thing): void;
}

/** How things are kept. */
export interface Keeping<Thing> {
  /** The bytes that the cache takes at most, about. */
  readonly bound: number;
  readonly bytesOf: (thing: Thing) => number;
  /** Things with the same text are alike, and one of them stands for all; null: none is alike. */
  readonly textOf: ((thing: Thing) => string) | null;
}

/** A block holds this many neighbours, as a power of two. */
const blockBits = 6;
const blockLength = 2 ** blockBits;
/** What a block takes beside its things, in bytes. */
const blockBytes = 8 * blockLength + 100;

type Block<Thing> = (Thing | undefined)[];

interface Generation<Thing> {
  readonly blocks: Map<string, Map<number, Block<Thing>>>;
  readonly byText: Map<string, Thing>;
}

const noThings = <Thing>(): Generation<Thing> => ({ blocks: new Map(), byText: new Map() });

/** Makes an empty cache. */
export function neighbourCache<Thing>(keeping: Keeping<Thing>): NeighbourCache<Thing> {
  const { bound, bytesOf, textOf } = keeping;
  let young = noThings<Thing>();
  let old = noThings<Thing>();
  let room = bound / 2;

  /** The one that stands for all that are alike; it takes room when it is the first. */
  const only = (thing: Thing): Thing => {
    const text = textOf === null ? null : textOf(thing);
    const alike = text === null ? undefined : young.byText.get(text);
    if (alike !== undefined) return alike;
    if (text !== null) young.byText.set(text, thing);
    room -= bytesOf(thing);
    return thing;
  };

  const put = (name: string, number: number, block: Block<Thing>) => {
    let blocks = young.blocks.get(name);
    if (blocks === undefined) {
      blocks = new Map();
      young.blocks.set(name, blocks);
    }
    blocks.set(number, block);
    room -= blockBytes;
  };

  /** The block in the young generation, taken over from the old one where it stands there. */
  const take = (name: string, number: number): Block<Thing> | undefined => {
    const present = young.blocks.get(name)?.get(number);
    if (present !== undefined) return present;
    const blocks = old.blocks.get(name);
    const block = blocks?.get(number);
    if (blocks === undefined || block === undefined) return undefined;
    blocks.delete(number);
    const taken = block.map((thing) => (thing === undefined ? undefined : only(thing)));
    put(name, number, taken);
    return taken;
  };

  /** Room is made between two looks only, so that a block stays where it was found. */
  const makeRoom = () => {
    if (room > 0) return;
    old = young;
    young = noThings();
    room = bound / 2;
  };

  return {
    open(name) {
      makeRoom();
      let number = -1;
      let block: Block<Thing> | undefined;
      const turnTo = (place: number) => {
        if (place >>> blockBits === number) return;
        number = place >>> blockBits;
        block = take(name, number);
      };
      return {
        find(place) {
          turnTo(place);
          return block?.[place & (blockLength - 1)];
        },
        keep(place, thing) {
          turnTo(place);
          if (block === undefined) {
            block = new Array<Thing | undefined>(blockLength).fill(undefined);
            put(name, number, block);
          }
          block[place & (blockLength - 1)] = only(thing);
        },
      };
    },
  };
}
