import { css, render } from "lit";
import { nearestScroller } from "./nearest-scroller.ts";
import { RowHeights, type MeasurableRow } from "./row-heights.ts";

/** How much of a frame goes into drawing rows, in milliseconds; then the page gets its turn. */
const budget = 6;

/** How many rows that have scrolled away are kept to be drawn as others: that is far quicker. */
const spares = 16;

/** For how many pixels of the page's height a first row is drawn: on a phone they are in view. */
const firstHeight = 200;

/** The rows of a list, and how they are drawn. */
export interface RowListOptions<Row> {
  readonly rows: readonly Row[];
  /** Tells one row from another. */
  readonly key: (row: Row) => unknown;
  /** Draws a row, be it where another one was: what its elements keep must be told by them. */
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

interface DrawnRow extends MeasurableRow {
  key: unknown;
  /** What it was drawn of. */
  made: readonly unknown[] | null;
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
  readonly #heights = new RowHeights();
  /** What it scrolls in; null: the page itself; undefined while it has not been looked for. */
  #scroller: Element | null | undefined;
  #resizes: ResizeObserver | undefined;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
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
    this.#resizes = new ResizeObserver(() => {
      for (const drawn of this.#drawn.values()) drawn.isMeasured = false;
      this.#schedule();
    });
    this.#resizes.observe(this.#list);
    this.#update(true);
  }

  disconnectedCallback(): void {
    (this.#scroller ?? window).removeEventListener("scroll", this.#onScroll);
    this.#scroller = undefined;
    this.#resizes?.disconnect();
    this.#cancel();
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
      this.#heights.forget();
      this.#ended = 0;
    }
    let isChanged = former?.rows.length !== rows.length || former.total !== options.total;
    for (const [index, drawn] of this.#drawn) {
      const row = rows[index];
      if (row && key(row) === drawn.key) isChanged = this.#fill(drawn, row, index) || isChanged;
      // Another row is drawn soon in the same element, but for one that is in use.
      else {
        if (drawn.element.matches(":focus-within")) this.#remove(index);
        isChanged = true;
      }
    }
    if (!this.isConnected || !isChanged) return;
    // Somebody who types on to search for something else does not wait for what was found so far.
    if (this.#drawn.size > 0 && rows.length > 0) {
      this.#place(rows.length);
      this.#schedule();
    } else this.#update(true);
  }

  readonly #onScroll = () => {
    this.#update(false);
  };

  /** Goes on when what has been done by then is on the screen. */
  #schedule() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#timer = setTimeout(this.#onScroll);
    });
  }

  #cancel() {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = 0;
  }

  /** Draws a row, unless it is drawn as it would be; says whether it did. */
  #fill(drawn: DrawnRow, row: Row, index: number): boolean {
    if (!this.#options) return false;
    const { total, rows, depends, key } = this.#options;
    const size = total ?? rows.length;
    const made = depends ? [row, size, index, ...depends(row)] : null;
    if (made && drawn.made && isSame(made, drawn.made)) return false;
    drawn.key = key(row);
    drawn.made = made;
    drawn.isMeasured = false;
    if (!this.#options.isBand) {
      drawn.element.setAttribute("aria-setsize", `${size}`);
      drawn.element.setAttribute("aria-posinset", `${index + 1}`);
    }
    render(this.#options.render(row, index), drawn.element);
    return true;
  }

  #remove(index: number) {
    this.#drawn.get(index)?.element.remove();
    this.#drawn.delete(index);
  }

  /** Draws a row at its index: where another one is drawn, in that one's element. */
  #draw(row: Row, index: number) {
    let drawn = this.#drawn.get(index);
    if (!drawn) {
      const element = this.#spare.pop() ?? document.createElement("div");
      element.className = "row";
      element.setAttribute("role", this.#options?.isBand ? "presentation" : "listitem");
      drawn = { key: null, element, made: null, isMeasured: false };
      this.#drawn.set(index, drawn);
    }
    this.#fill(drawn, row, index);
  }

  /**
   * Draws rows that have come near for some milliseconds, and takes away those far off.
   *
   * @param whole draws those in view in any case
   */
  #update(whole: boolean) {
    this.#cancel();
    const options = this.#options;
    if (!options) return;
    const { rows, key } = options;
    if (!this.#heights.areKnown && this.#drawn.size === 0) {
      this.#drawFirst(rows);
      return;
    }
    const { top, width } = this.#list.getBoundingClientRect();
    if (!width) return;
    this.#heights.measure(this.#drawn, width);

    const view = this.#view();
    const start = view.top - top;
    const end = start + view.height;
    const { near, first, last } = this.#heights.around(rows.length, start, end, view.height);
    this.#removeFar(near);
    // What is in view comes first, then what lies ahead, then what lies behind.
    const waiting = [
      ...near.filter((index) => index >= first),
      ...near.filter((index) => index < first).reverse(),
    ];
    const until = performance.now() + budget;
    for (const index of waiting) {
      const row = rows[index];
      if (row === undefined || this.#drawn.get(index)?.key === key(row)) continue;
      const must = whole && index >= first && index <= last;
      if (!must && performance.now() > until) {
        this.#schedule();
        break;
      }
      this.#draw(row, index);
    }
    this.#place(rows.length);
    if (rows.length > 0 && near.at(-1) === rows.length - 1 && this.#ended !== rows.length) {
      this.#ended = rows.length;
      this.dispatchEvent(new CustomEvent("rows-end"));
    }
  }

  /**
   * Draws the first rows without asking where they are and how high: the browser would have to lay
   * the page out twice before it can show anything. As soon as it has, the others follow.
   */
  #drawFirst(rows: readonly Row[]) {
    const count = Math.ceil(innerHeight / firstHeight);
    for (const [index, row] of rows.slice(0, count).entries()) this.#draw(row, index);
    this.#place(rows.length);
  }

  /** Takes rows away that are not near, but for one that has the focus. */
  #removeFar(near: readonly number[]) {
    const [from = 0, to = -1] = [near[0], near.at(-1)];
    for (const [index, { element }] of this.#drawn) {
      if ((index >= from && index <= to) || element.matches(":focus-within")) continue;
      this.#remove(index);
      if (this.#spare.length < spares) this.#spare.push(element);
    }
  }

  /** What the rows are seen through. Its scrolling and its size are followed from then on. */
  #view(): { readonly top: number; readonly height: number } {
    if (this.#scroller === undefined) {
      this.#scroller = nearestScroller(this);
      (this.#scroller ?? window).addEventListener("scroll", this.#onScroll, { passive: true });
      this.#resizes?.observe(this.#scroller ?? document.documentElement);
    }
    return this.#scroller?.getBoundingClientRect() ?? { top: 0, height: innerHeight };
  }

  /** Puts the drawn rows in their order, with the gaps between them. */
  #place(length: number) {
    let next = 0;
    let after = this.#list.firstChild;
    for (const index of [...this.#drawn.keys()].sort((one, other) => one - other)) {
      const element = this.#drawn.get(index)?.element;
      if (!element) continue;
      const margin = `${this.#heights.between(next, index)}px`;
      next = index + 1;
      // Even the same again would have the browser lay the row out anew.
      if (element.style.marginTop !== margin) element.style.marginTop = margin;
      if (element === after) after = element.nextSibling;
      else this.#list.insertBefore(element, after);
    }
    this.#rest.style.height = `${this.#heights.between(next, length)}px`;
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
