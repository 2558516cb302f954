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

/** Watches while its host is on the page, unless it is paused. */
export class OrderWatch implements ReactiveController {
  /** Whether news come by themselves now. */
  isOpen = false;
  readonly #client: () => OrderDesk;
  readonly #listener: WatchListener;
  #leaving = new AbortController();
  #isPaused: boolean;

  /** @param isPaused whether it waits for `pause(false)` before it watches */
  constructor(
    host: ReactiveControllerHost,
    client: () => OrderDesk,
    listener: WatchListener,
    isPaused = false,
  ) {
    this.#isPaused = isPaused;
    this.#client = client;
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#isPaused) this.#start();
  }

  hostDisconnected(): void {
    this.#leaving.abort();
    this.isOpen = false;
  }

  /** Watches no more, such as while another one does, or again. */
  pause(isPaused: boolean): void {
    if (isPaused === this.#isPaused) return;
    this.#isPaused = isPaused;
    if (isPaused) this.hostDisconnected();
    else this.#start();
  }

  #start(): void {
    const leaving = new AbortController();
    this.#leaving = leaving;
    // The host has its client once it was drawn.
    queueMicrotask(() => void this.#watch(leaving.signal));
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
