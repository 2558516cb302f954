import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Whether its host is wide, whatever the page around it is: the cart stands beside the list or
 * below it, and is drawn in one of the two only.
 */
export class WideController implements ReactiveController {
  isWide = false;

  private readonly observer = new ResizeObserver(() => {
    this.measure();
  });
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly threshold: number;

  /** @param threshold from how many pixels on the host is wide */
  constructor(host: ReactiveControllerHost & HTMLElement, threshold: number) {
    this.host = host;
    this.threshold = threshold;
    host.addController(this);
  }

  hostConnected(): void {
    // Told before the first frame is painted, without a layout in the middle of drawing it.
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
  }

  private measure() {
    const isWide = this.host.clientWidth >= this.threshold;
    if (isWide === this.isWide) return;
    this.isWide = isWide;
    this.host.requestUpdate();
  }
}
