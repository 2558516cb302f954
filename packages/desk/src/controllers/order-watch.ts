/** Hears of orders as they come in and change; says whether it does, so that the page can ask instead. */
import type { OrderDesk, OrderNews } from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Who is told. */
export interface WatchListener {
  /** An order came in or changed. */
  onNews(news: OrderNews): void;
  /** The stream is open again after an interruption: what came meanwhile was told, or is to be read. */
  onReopen(): void;
}

/** Watches while its host is on the page. */
export class OrderWatch implements ReactiveController {
  /** Whether news come by themselves now. */
  isOpen = false;
  readonly #client: () => OrderDesk;
  readonly #listener: WatchListener;
  #leaving = new AbortController();

  constructor(host: ReactiveControllerHost, client: () => OrderDesk, listener: WatchListener) {
    this.#client = client;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leaving = new AbortController();
    // The host has its client once it was drawn.
    queueMicrotask(() => void this.#watch(this.#leaving.signal));
  }

  hostDisconnected(): void {
    this.#leaving.abort();
    this.isOpen = false;
  }

  async #watch(signal: AbortSignal): Promise<void> {
    let opened = 0;
    const options = {
      signal,
      onOpen: () => {
        this.isOpen = true;
        opened += 1;
        if (opened > 1) this.#listener.onReopen();
      },
      onDrop: () => {
        this.isOpen = false;
      },
    };
    try {
      for await (const news of this.#client().orders.watch({}, options)) {
        this.#listener.onNews(news);
      }
    } catch {
      // Refused for good: the list is asked again by the clock, and whatever is asked next says why.
    }
    this.isOpen = false;
  }
}
