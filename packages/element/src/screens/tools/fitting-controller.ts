import type { ReactiveController, ReactiveControllerHost } from "lit";

/** A host that says what is measured: the row, whose last entry opens those that do not fit. */
type Host = ReactiveControllerHost & { row(): HTMLElement | null };

/** How many entries of a row fit side by side, in whatever language and font they are. */
export class FittingController implements ReactiveController {
  /** All of them, before they were measured. */
  count = Infinity;

  private frame = 0;
  private readonly host: Host;
  // In a frame of its own, so that the browser has nothing to complain of to the page.
  private readonly observer = new ResizeObserver(() => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.measure();
    });
  });

  constructor(host: Host) {
    this.host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const row = this.host.row();
    if (!row) return;
    // The entries too: another font comes late, and makes them wider. Observing twice does nothing.
    for (const element of [row, ...row.children]) this.observer.observe(element);
    // Still before anything is drawn, but after this update.
    queueMicrotask(() => {
      this.measure();
    });
  }

  hostDisconnected(): void {
    this.observer.disconnect();
    cancelAnimationFrame(this.frame);
  }

  private measure() {
    const row = this.host.row();
    if (!row || row.clientWidth === 0) return; // There is one button instead of the row.
    const widths = Array.from(row.children, (entry) => entry.getBoundingClientRect().width);
    const more = widths.pop() ?? 0;
    const count = countFitting(widths, row.clientWidth, more);
    if (count === this.count) return;
    this.count = count;
    this.host.requestUpdate();
  }
}

/** How many fit into a room, which what opens the others shares unless all of them fit. */
export function countFitting(widths: readonly number[], room: number, more: number): number {
  const fit = (left: number) =>
    widths.findIndex((width) => {
      left -= width;
      return left < 0;
    });
  return fit(room) < 0 ? widths.length : Math.max(0, fit(room - more));
}
