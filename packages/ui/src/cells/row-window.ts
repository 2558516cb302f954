import type { ReactiveController, ReactiveControllerHost } from "lit";

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
  /** The rows drawn last: from the first up to before the second. */
  private drawn: readonly [number, number] = [0, 0];
  /** Whether rows around those in view may be drawn now. */
  private isAhead = false;
  private height = guess;
  private readonly host: ReactiveControllerHost;
  private readonly scroller: () => HTMLElement | null;
  private readonly onSettled: () => void;
  private readonly resizes = new ResizeObserver(() => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.look();
    });
  });
  private frame = 0;
  private aheadFrame = 0;
  private aheadTimer: ReturnType<typeof setTimeout> | undefined;
  private watched: HTMLElement | null = null;

  /**
   * @param scroller what the rows scroll in, once it is drawn
   * @param onSettled what was drawn last is on the screen, and more is about to be drawn
   */
  constructor(
    host: ReactiveControllerHost,
    scroller: () => HTMLElement | null,
    onSettled: () => void,
  ) {
    this.host = host;
    this.scroller = scroller;
    this.onSettled = onSettled;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.requestUpdate(); // What was taken out and put back is watched again.
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
    cancelAnimationFrame(this.aheadFrame);
    clearTimeout(this.aheadTimer);
    this.frame = this.aheadFrame = 0;
  }

  /** The rows to be drawn, in their order. */
  shown(count: number, active: number): number[] {
    const { first, page, drawn } = this;
    const view = [Math.max(0, first), Math.min(count, first + page + 2)] as const;
    // A page more on each side: the next one is there before it is turned to.
    const wanted = [Math.max(0, first - page), Math.min(count, first + 2 * page + 2)] as const;
    const isNear = drawn[0] < wanted[1] && drawn[1] > wanted[0] && drawn[1] <= count;
    // At first only what has to be seen is added, and nothing taken away: both cost time.
    const [from, to] = this.isAhead
      ? wanted
      : isNear
        ? [Math.min(view[0], drawn[0]), Math.max(view[1], drawn[1])]
        : view;
    this.isAhead = false;
    this.drawn = [from, to];
    if (from !== wanted[0] || to !== wanted[1]) this.drawLater();
    const rows = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
    if (active < from && active < count) rows.unshift(active);
    else if (active >= to && active < count) rows.push(active);
    return rows;
  }

  /** Draws once more after what a key has changed is on the screen, not in the same frame. */
  drawLater(): void {
    this.aheadFrame ||= requestAnimationFrame(() => {
      this.aheadTimer = setTimeout(() => {
        this.aheadFrame = 0;
        this.isAhead = true;
        this.onSettled();
        this.host.requestUpdate();
      });
    });
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
    if (isSame && first === this.first) return;
    this.first = first;
    this.page = page;
    if (height) this.height = height;
    this.host.requestUpdate();
  }
}
