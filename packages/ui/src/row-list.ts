import { css, render } from "lit";
import { nearestScroller } from "./nearest-scroller.ts";

/** How much of a frame goes into drawing rows, in milliseconds; then the page gets its turn. */
const budget = 6;

/** How many rows that have scrolled away are kept to be drawn as others: that is far quicker. */
const spares = 16;

/** How high a row is taken to be before the first one is measured. */
const guess = 96;

/** The rows of a list, and how they are drawn. */
export interface RowListOptions<Row> {
  readonly rows: readonly Row[];
  /** Tells one row from another. */
  readonly key: (row: Row) => unknown;
  readonly render: (row: Row, index: number) => unknown;
  /**
   * All that drawing a row depends on beside the row itself: where none of it has changed, the row
   * stays as it is drawn. Left out: rows in view are drawn anew whenever the options are set.
   */
  readonly depends?: (row: Row) => readonly unknown[];
  /** How many rows there are in all, those not loaded included; -1 where nobody knows. */
  readonly total?: number;
  /** What the list is of, for a screen reader. */
  readonly label: string;
  /** A row is several things side by side, each of which says itself that it is of the list. */
  readonly isBand?: boolean;
}

interface DrawnRow {
  readonly key: unknown;
  readonly element: HTMLElement;
  /** What it was drawn of. */
  made: readonly unknown[] | null;
  isMeasured: boolean;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((value, index) => Object.is(value, other[index]));

/**
 * @summary A list of any length in which only the rows near the viewport are drawn.
 *
 * Rows stand in the flow, in their order; where some are not drawn there is a gap as high as they
 * were, or are likely to be. So the scroll bar of the page, or of any scroller around the list,
 * works as ever, rows may differ in height, and Tab and a screen reader meet them in order. A row
 * that has the focus stays, however far it scrolls away.
 *
 * It draws into itself, without a shadow tree: rows have the styles of whoever draws them, and
 * `rowListStyles` belong beside those.
 *
 * @fires rows-end - the last rows have come near: time to load more
 */
export class RowList<Row = unknown> extends HTMLElement {
  #options: RowListOptions<Row> | undefined;
  readonly #list = document.createElement("div");
  /** The gap below the last row drawn. */
  readonly #rest = document.createElement("div");
  readonly #drawn = new Map<number, DrawnRow>();
  readonly #spare: HTMLElement[] = [];
  /** What has been measured, by index. */
  #heights: number[] = [];
  #likely = guess;
  #width = 0;
  #scroller: Element | null = null;
  #resizes: ResizeObserver | undefined;
  #frame = 0;
  /** The number of rows whose end was last made known. */
  #ended = 0;

  constructor() {
    super();
    this.#list.className = "rows";
    this.#list.setAttribute("role", "list");
    this.#rest.setAttribute("role", "presentation");
    this.#list.append(this.#rest);
  }

  connectedCallback(): void {
    this.append(this.#list);
    this.#scroller = nearestScroller(this);
    (this.#scroller ?? window).addEventListener("scroll", this.#onScroll, { passive: true });
    this.#resizes = new ResizeObserver(() => {
      this.#measureAgain();
      this.#schedule();
    });
    this.#resizes.observe(this.#list);
    this.#resizes.observe(this.#scroller ?? document.documentElement);
    this.#update(true);
  }

  disconnectedCallback(): void {
    (this.#scroller ?? window).removeEventListener("scroll", this.#onScroll);
    this.#resizes?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  get options(): RowListOptions<Row> | undefined {
    return this.#options;
  }

  /** The rows and how to draw them; those in view are drawn anew whenever it is set. */
  set options(options: RowListOptions<Row> | undefined) {
    const former = this.#options;
    const before = former?.rows[0];
    this.#options = options;
    if (!options) return;
    const { rows, key, label } = options;
    this.#list.setAttribute("aria-label", label);
    if (!before || !rows[0] || key(before) !== key(rows[0])) {
      // Another list: nothing is known of its rows.
      this.#heights = [];
      this.#ended = 0;
      this.#spare.length = 0; // Nothing typed goes over to another list.
    }
    let isChanged = former?.rows.length !== rows.length || former.total !== options.total;
    for (const [index, drawn] of this.#drawn) {
      const row = rows[index];
      if (row && key(row) === drawn.key) isChanged = this.#fill(drawn, row, index) || isChanged;
      else {
        this.#remove(index);
        isChanged = true;
      }
    }
    if (this.isConnected && isChanged) this.#update(true);
  }

  readonly #onScroll = () => {
    this.#update(false);
  };

  #schedule() {
    this.#frame ||= requestAnimationFrame(this.#onScroll);
  }

  /** Draws a row, unless it is drawn as it would be; says whether it did. */
  #fill(drawn: DrawnRow, row: Row, index: number): boolean {
    if (!this.#options) return false;
    const { total, rows, depends } = this.#options;
    const size = total ?? rows.length;
    const made = depends ? [row, size, index, ...depends(row)] : null;
    if (made && drawn.made && isSame(made, drawn.made)) return false;
    drawn.made = made;
    drawn.isMeasured = false;
    if (!this.#options.isBand) {
      drawn.element.setAttribute("aria-setsize", `${size}`);
      drawn.element.setAttribute("aria-posinset", `${index + 1}`);
    }
    render(this.#options.render(row, index), drawn.element);
    return true;
  }

  #measureAgain() {
    for (const drawn of this.#drawn.values()) drawn.isMeasured = false;
  }

  #remove(index: number) {
    this.#drawn.get(index)?.element.remove();
    this.#drawn.delete(index);
  }

  #height(index: number) {
    return this.#heights[index] ?? this.#likely;
  }

  /**
   * Draws rows that have come near for some milliseconds, and takes away those far off.
   *
   * @param whole draws those in view in any case
   */
  #update(whole: boolean) {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const { rows = [], key } = this.#options ?? {};
    const { top, width } = this.#list.getBoundingClientRect();
    if (!key || !width) return;
    this.#measure(width);

    const view = this.#scroller?.getBoundingClientRect() ?? { top: 0, height: innerHeight };
    const start = view.top - top;
    const { near, first, last } = this.#around(start, start + view.height, view.height);
    for (const [index, { element }] of this.#drawn) {
      const isNear = index >= (near[0] ?? 0) && index <= (near.at(-1) ?? -1);
      if (isNear || element.matches(":focus-within")) continue;
      this.#remove(index);
      if (this.#spare.length < spares) this.#spare.push(element);
    }
    // What is in view comes first, then what lies ahead, then what lies behind.
    const waiting = [
      ...near.filter((index) => index >= first),
      ...near.filter((index) => index < first).reverse(),
    ].filter((index) => !this.#drawn.has(index));
    const until = performance.now() + budget;
    for (const index of waiting) {
      const row = rows[index];
      if (row === undefined) continue;
      const must = whole && index >= first && index <= last;
      if (!must && performance.now() > until) {
        this.#schedule();
        break;
      }
      const element = this.#spare.pop() ?? document.createElement("div");
      element.className = "row";
      element.setAttribute("role", this.#options?.isBand ? "presentation" : "listitem");
      const drawn = { key: key(row), element, made: null, isMeasured: false };
      this.#drawn.set(index, drawn);
      this.#fill(drawn, row, index);
    }
    this.#place(rows.length);
    if (rows.length && near.includes(rows.length - 1) && this.#ended !== rows.length) {
      this.#ended = rows.length;
      this.dispatchEvent(new CustomEvent("rows-end"));
    }
  }

  /** Remembers how high rows are; at another width, how high they are likely to be. */
  #measure(width: number) {
    const isNew = width !== this.#width;
    if (isNew) {
      this.#heights = [];
      this.#measureAgain();
    }
    if (!this.#drawn.size) return;
    let sum = 0;
    for (const [index, drawn] of this.#drawn) {
      // Rows seldom change their height; those that may have are measured again.
      if (!drawn.isMeasured) {
        this.#heights[index] = drawn.element.getBoundingClientRect().height;
        drawn.isMeasured = true;
      }
      sum += this.#height(index);
    }
    if (isNew) this.#likely = sum / this.#drawn.size;
    this.#width = width;
  }

  /**
   * The rows between two distances from the list's top: the first and last of them, and the indexes
   * of all that are as `near` as that to them.
   */
  #around(top: number, bottom: number, distance: number) {
    const near: number[] = [];
    let [first, last] = [-1, 0];
    const length = this.#options?.rows.length ?? 0;
    for (let index = 0, y = 0; index < length && y < bottom + distance; index++) {
      const begin = y;
      y += this.#height(index);
      if (y >= top - distance) near.push(index);
      if (y < top || begin >= bottom) continue;
      if (first < 0) first = index;
      last = index;
    }
    return { near, first: Math.max(0, first), last };
  }

  /** Puts the drawn rows in their order, with the gaps between them. */
  #place(length: number) {
    let [next, gap] = [0, 0];
    let after = this.#list.firstChild;
    const pass = (index: number) => {
      for (gap = 0; next < index; next++) gap += this.#height(next);
      next = index + 1;
      return `${gap}px`;
    };
    for (const index of [...this.#drawn.keys()].sort((one, other) => one - other)) {
      const element = this.#drawn.get(index)?.element;
      if (!element) continue;
      const margin = pass(index);
      // Even the same again would have the browser lay the row out anew.
      if (element.style.marginTop !== margin) element.style.marginTop = margin;
      if (element === after) after = element.nextSibling;
      else this.#list.insertBefore(element, after);
    }
    this.#rest.style.height = pass(length);
  }
}

/** What a list of rows needs, beside the styles of its rows. */
export const rowListStyles = css`
  .rows {
    display: flow-root;
  }
  .rows > .row {
    contain: layout style;
  }
`;

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-rows": RowList;
  }
}
