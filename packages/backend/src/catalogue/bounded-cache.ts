/**
 * A cache that forgets what has not been asked for in a while, so that it never outgrows its bound.
 * What is oldest goes first, but stays for another round where it has been asked for in this one:
 * keeping the order of the last use itself would cost more than most answers.
 */

/** What is kept, and how much of the bound it takes. */
export interface Kept<Value> {
  readonly value: Value;
  readonly weight: number;
  /** The first instant at which it no longer holds; absent or null where it holds on. */
  readonly validUntil?: number | null;
}

/** What is asked for. */
export interface Question {
  readonly key: string;
  readonly now: number;
  /** A value made for a lower version is made anew; 0 where there are no versions. */
  readonly version?: number;
}

/** Values by key, made when first asked for. */
export interface BoundedCache<Value> {
  /**
   * The value that is asked for. While it is being made, others who ask wait for the same one; what
   * failed to be made is not kept.
   */
  get(question: Question, make: () => Promise<Kept<Value>>): Promise<Value>;
}

interface Entry<Value> {
  readonly version: number;
  readonly made: Promise<Kept<Value>>;
  /** Known when it is made. */
  kept: Kept<Value> | null;
  /** Whether it was asked for again since it was last looked at to be forgotten. */
  used: boolean;
}

/** Makes an empty cache whose values weigh at most `bound` together. */
export function boundedCache<Value>(bound: number): BoundedCache<Value> {
  // A map keeps the order in which keys were put in.
  const entries = new Map<string, Entry<Value>>();
  let weight = 0;

  const forget = (key: string, entry: Entry<Value>) => {
    if (entries.get(key) !== entry) return;
    entries.delete(key);
    weight -= entry.kept?.weight ?? 0;
  };

  const keep = (key: string, entry: Entry<Value>, kept: Kept<Value>) => {
    if (entries.get(key) !== entry) return;
    entry.kept = kept;
    weight += kept.weight;
    for (const [oldest, other] of entries) {
      if (weight <= bound) break;
      if (other === entry || other.kept === null) continue;
      if (other.used) {
        other.used = false;
        // Put in anew it is met again behind all others.
        entries.delete(oldest);
        entries.set(oldest, other);
      } else forget(oldest, other);
    }
  };

  return {
    async get({ key, now, version = 0 }, make) {
      const known = entries.get(key);
      if (known !== undefined) {
        const until = known.kept?.validUntil ?? null;
        if (known.version >= version && (until === null || now < until)) {
          known.used = true;
          return known.kept === null ? (await known.made).value : known.kept.value;
        }
        forget(key, known);
      }
      const entry: Entry<Value> = { version, made: make(), kept: null, used: false };
      entries.set(key, entry);
      try {
        const kept = await entry.made;
        keep(key, entry, kept);
        return kept.value;
      } catch (error) {
        forget(key, entry);
        throw error;
      }
    },
  };
}
