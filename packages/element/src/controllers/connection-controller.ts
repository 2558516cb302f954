import { PortalOffline } from "@order-portal/sdk";
import type { ReactiveController } from "lit";
import type { Host } from "./host.ts";

/** How soon what failed is tried again, in milliseconds; then twice as long, up to the longest. */
const firstWait = 2_000;
const longestWait = 30_000;

/**
 * Knows whether the backend can be reached, and has what waits for it tried again: when the
 * browser says that it is online, and by itself after a while.
 */
export class ConnectionController implements ReactiveController {
  /** Whether the backend was not reached by the last call, as far as anyone knows. */
  isOffline = false;

  private readonly onChange: () => void;
  private readonly waiting = new Set<() => void>();
  private wait = firstWait;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onChange told when the connection is lost or back */
  constructor(host: Host, onChange: () => void) {
    this.onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("online", this.tryAgain);
    addEventListener("offline", this.onOffline);
    if (this.waiting.size > 0) this.tryAgain();
  }

  hostDisconnected(): void {
    removeEventListener("online", this.tryAgain);
    removeEventListener("offline", this.onOffline);
    clearTimeout(this.timer);
  }

  /** A call was answered, whatever the answer. */
  reached(): void {
    this.wait = firstWait;
    this.set(false);
    if (this.waiting.size > 0) this.tryAgain();
  }

  /**
   * A call failed. Where the backend was not reached, or asked for patience, `retry` is called
   * when it may go through.
   *
   * @param isPassing whether the server's answer was "not now"
   */
  failed(error: unknown, retry: () => void, isPassing = false): void {
    if (error instanceof PortalOffline) this.set(true);
    else if (!isPassing) return;
    this.waiting.add(retry);
    this.schedule();
  }

  private schedule() {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.tryAgain, this.wait);
    this.wait = Math.min(this.wait * 2, longestWait);
  }

  private readonly tryAgain = () => {
    clearTimeout(this.timer);
    const retries = [...this.waiting];
    this.waiting.clear();
    for (const retry of retries) retry();
  };

  private readonly onOffline = () => {
    this.set(true);
  };

  private set(isOffline: boolean) {
    if (isOffline === this.isOffline) return;
    this.isOffline = isOffline;
    this.onChange();
  }
}
