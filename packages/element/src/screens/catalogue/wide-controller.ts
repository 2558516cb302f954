import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Whether its host is wide, whatever the page around it is: the cart stands beside the list or
 * below it, and is drawn in one of the two only.
 */
export class WideController implements ReactiveController {
  isWide = false;

  // In a frame of its own: a change of the layout in the midst of being told of sizes would have
  // the browser complain to the page.
  private readonly observer = new ResizeObserver(() => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.measure();
    });
  });
  private frame = 0;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly threshold: number;

  /** @param threshold from how many pixels on the host is wide */
  constructor(host: ReactiveControllerHost & HTMLElement, threshold: number) {
    this.host = host;
    this.threshold = threshold;
    host.addController(this);
  }

  hostConnected(): void {
    // On a phone it need not be measured, which would have the page laid out before its time.
    if (innerWidth >= this.threshold) this.measure();
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.frame);
    this.observer.disconnect();
  }

  private measure() {
    const { clientWidth } = this.host;
    const isWide = clientWidth >= this.threshold;
    if (isWide === this.isWide || clientWidth === 0) return; // Behind the review it has no width.
    this.isWide = isWide;
    this.host.requestUpdate();
  }
}
