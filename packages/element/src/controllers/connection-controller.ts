import { ContextProvider } from "@lit/context";
import { PortalOffline } from "@order-portal/sdk";
import type { ReactiveController } from "lit";
import { connectionContext, type Connection } from "../contexts/connection-context.ts";
import type { Host } from "./host.ts";

/** How soon what failed is tried again, in milliseconds; then twice as long, up to the longest. */
const firstWait = 2_000;
const longestWait = 30_000;

/**
 * Knows whether the backend can be reached, and has what waits for it tried again: when the
 * browser says that it is online, and by itself after a while.
 */
export class ConnectionController implements ReactiveController {
  /** Told when the connection is lost or back. */
  onChange = () => {};
  private readonly provider: ContextProvider<typeof connectionContext>;
  private readonly waiting = new Set<() => void>();
  private wait = firstWait;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.provider = new ContextProvider(host, {
      context: connectionContext,
      initialValue: "online",
    });
    host.addController(this);
  }

  get value(): Connection {
    return this.provider.value;
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
    this.set("online");
    if (this.waiting.size > 0) this.tryAgain();
  }

  /**
   * A call failed. Where the backend was not reached, or asked for patience, `retry` is called
   * when it may go through.
   *
   * @param isPassing whether the server's answer was "not now"
   */
  failed(error: unknown, retry: () => void, isPassing = false): void {
    if (error instanceof PortalOffline) this.set("offline");
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
    this.set("offline");
  };

  private set(connection: Connection) {
    if (connection === this.value) return;
    this.provider.setValue(connection);
    this.onChange();
  }
}
