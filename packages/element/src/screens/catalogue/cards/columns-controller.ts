import type { ReactiveController, ReactiveControllerHost } from "lit";

/** How many columns of a least width fit side by side into its host. */
export class ColumnsController implements ReactiveController {
  count = 2;

  private frame = 0;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly width: number;
  private readonly gap: number;
  // In a frame of its own, so that the browser has nothing to complain of to the page.
  private readonly observer = new ResizeObserver(() => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.measure();
    });
  });

  /**
   * @param width how many pixels a column is wide at the least
   * @param gap and how many lie between two
   */
  constructor(host: ReactiveControllerHost & HTMLElement, width: number, gap: number) {
    this.host = host;
    this.width = width;
    this.gap = gap;
    host.addController(this);
  }

  hostConnected(): void {
    this.measure();
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
    cancelAnimationFrame(this.frame);
  }

  private measure() {
    const { clientWidth } = this.host;
    if (clientWidth === 0) return;
    // Where there is much room the cards grow too, to half as wide again.
    const wanted = clientWidth > 700 ? this.width * 1.35 : this.width;
    const count = Math.max(1, Math.floor((clientWidth + this.gap) / (wanted + this.gap)));
    if (count === this.count) return;
    this.count = count;
    this.host.requestUpdate();
  }
}
