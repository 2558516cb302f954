/** How high a row is taken to be before the first one is measured. */
const guess = 96;

/** A row that is drawn, and whether its height is known as it is now. */
export interface MeasurableRow {
  readonly element: HTMLElement;
  isMeasured: boolean;
}

/** Which rows lie where. */
export interface RowsAround {
  /** The indexes of the rows in view and near it, in their order. */
  readonly near: readonly number[];
  /** The first and the last row in view. */
  readonly first: number;
  readonly last: number;
}

/** How high the rows of a list are: as they were measured, or as is likely by those that were. */
export class RowHeights {
  #measured: number[] = [];
  #likely = guess;
  #width = 0;

  /** Whether any row has been measured yet. */
  get areKnown(): boolean {
    return this.#width > 0;
  }

  of(index: number): number {
    return this.#measured[index] ?? this.#likely;
  }

  /** How high the rows are together from one up to before another. */
  between(from: number, to: number): number {
    let sum = 0;
    for (let index = from; index < to; index++) sum += this.of(index);
    return sum;
  }

  /** Another list has come: nothing is known of its rows, but what is likely. */
  forget(): void {
    this.#measured = [];
  }

  /** Remembers how high the rows drawn are; at another width, how high rows are likely to be. */
  measure(drawn: ReadonlyMap<number, MeasurableRow>, width: number): void {
    const isNew = width !== this.#width;
    if (isNew) this.#measured = [];
    if (drawn.size === 0) return;
    let sum = 0;
    for (const [index, row] of drawn) {
      // Rows seldom change their height; those that may have are measured again.
      if (isNew || !row.isMeasured) {
        this.#measured[index] = row.element.getBoundingClientRect().height;
        row.isMeasured = true;
      }
      sum += this.of(index);
    }
    if (isNew) this.#likely = sum / drawn.size;
    this.#width = width;
  }

  /**
   * The rows between two distances from the list's top, and all that are as near as `distance` to
   * them.
   */
  around(length: number, top: number, bottom: number, distance: number): RowsAround {
    const near: number[] = [];
    let [first, last] = [-1, 0];
    for (let index = 0, y = 0; index < length && y < bottom + distance; index++) {
      const begin = y;
      y += this.of(index);
      if (y >= top - distance) near.push(index);
      if (y < top || begin >= bottom) continue;
      if (first < 0) first = index;
      last = index;
    }
    return { near, first: Math.max(0, first), last };
  }
}
