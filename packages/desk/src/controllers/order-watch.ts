/** Hears of orders as they come in and change; says whether it does, so that the page can ask instead. */
import { isProblem, type OrderDesk, type OrderNews } from "@order-portal/sdk/desk";
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
  /** Whether it was interrupted and could not be opened again: the server is out of reach. */
  isLost = false;
  readonly #host: ReactiveControllerHost;
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
    this.#host = host;
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
    let isInterrupted = false;
    let dropped = 0;
    const tellLost = () => {
      // One that is opened again at once, as when a server starts anew, is nothing to tell.
      this.isLost = dropped > 1;
      this.#host.requestUpdate();
    };
    const options = {
      signal,
      onOpen: () => {
        this.isOpen = true;
        if (isInterrupted) this.#listener.onReopen();
        isInterrupted = false;
        dropped = 0;
        tellLost();
      },
      onDrop: (error: unknown) => {
        this.isOpen = false;
        isInterrupted = true;
        // One page of the desk too many is not told of news, though the server is there.
        if (!isProblem(error, "rate_limited")) dropped += 1;
        tellLost();
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
