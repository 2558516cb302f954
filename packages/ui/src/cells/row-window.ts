import type { ReactiveController, ReactiveControllerHost } from "lit";

/** How many rows are drawn above and below those in view. */
const margin = 6;

/** How high a row is taken to be before one is measured. */
const guess = 57;

/**
 * Which rows of equal height are drawn in a scroller: those in view and some around them, and the
 * one in use, so that it keeps the focus.
 */
export class RowWindow implements ReactiveController {
  /** How many rows are seen at once. */
  page = 10;

  private first = 0;
  private height = guess;
  private readonly host: ReactiveControllerHost;
  private readonly scroller: () => HTMLElement | null;
  private readonly resizes = new ResizeObserver(() => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.look();
    });
  });
  private frame = 0;
  private watched: HTMLElement | null = null;

  /** @param scroller what the rows scroll in, once it is drawn */
  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
    this.host = host;
    this.scroller = scroller;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.scroller();
    if (!scroller || scroller === this.watched) return;
    this.watched = scroller;
    this.resizes.observe(scroller);
  }

  hostDisconnected(): void {
    this.resizes.disconnect();
    this.watched = null;
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  /** The rows to be drawn, in their order. */
  shown(count: number, active: number): number[] {
    const from = Math.max(0, this.first - margin);
    const to = Math.min(count, this.first + this.page + margin);
    const rows = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
    if (active < from && active < count) rows.unshift(active);
    else if (active >= to && active < count) rows.push(active);
    return rows;
  }

  /** Puts the rows drawn where they belong: each with the gap before it that others would fill. */
  place(body: HTMLElement, count: number): void {
    let next = 0;
    for (const element of body.querySelectorAll<HTMLElement>(":scope > [data-row]")) {
      const row = Number(element.dataset["row"]);
      const gap = `${(row - next) * this.height}px`;
      if (element.style.marginTop !== gap) element.style.marginTop = gap;
      next = row + 1;
    }
    const rest = `${(count - next) * this.height}px`;
    if (body.style.paddingBottom !== rest) body.style.paddingBottom = rest;
  }

  readonly onScroll = (): void => {
    this.look();
  };

  /** To the first row: another list has come. */
  toTop(): void {
    this.first = 0;
    this.scroller()?.scrollTo(0, 0);
  }

  /** Scrolls just as far as a row needs to be seen, below the headings. */
  bringIntoView(row: number): void {
    const scroller = this.scroller();
    if (!scroller) return;
    const head = scroller.querySelector<HTMLElement>(".head")?.offsetHeight ?? 0;
    const top = row * this.height;
    const room = scroller.clientHeight - head;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + this.height > scroller.scrollTop + room) {
      scroller.scrollTop = top + this.height - room;
    } else return;
    this.look();
  }

  private look() {
    const scroller = this.scroller();
    if (!scroller) return;
    const row = scroller.querySelector<HTMLElement>("[data-row]");
    const height = row?.getBoundingClientRect().height;
    const first = Math.floor(scroller.scrollTop / this.height);
    const page = Math.max(1, Math.floor(scroller.clientHeight / this.height) - 1);
    const isSame = page === this.page && (!height || height === this.height);
    // Some rows lie ready above and below: not every one scrolled by draws anew.
    if (isSame && Math.abs(first - this.first) < margin / 2) return;
    this.first = first;
    this.page = page;
    if (height) this.height = height;
    this.host.requestUpdate();
  }
}
