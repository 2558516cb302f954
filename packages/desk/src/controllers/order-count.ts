/** Keeps the count of the orders that wait fresh: by news of them, and now and then by the clock. */
import type { OrderDesk } from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { KeptFresh } from "./kept-fresh.ts";
import { OrderWatch } from "./order-watch.ts";

/** Who counts, and by what. */
interface OrderCountOptions {
  readonly client: () => OrderDesk;
  /** Reads the count anew. */
  readonly read: () => Promise<void>;
  /** Whether it listens now: not while the queue does, nor for who may not see orders. */
  readonly listens: () => boolean;
}

/** Listens while its host is on the page and says so. */
export class OrderCount implements ReactiveController {
  readonly #options: OrderCountOptions;
  readonly #watch: OrderWatch;
  #isReading = false;
  #isOld = false;

  constructor(host: ReactiveControllerHost, options: OrderCountOptions) {
    this.#options = options;
    const read = () => {
      this.read();
    };
    this.#watch = new OrderWatch(host, options.client, { onNews: read, onReopen: read }, true);
    // Where the stream is kept from this page.
    new KeptFresh(host, () => {
      if (options.listens()) this.read();
    });
    host.addController(this);
  }

  hostUpdated(): void {
    this.#watch.pause(!this.#options.listens());
  }

  /** Reads the count; whatever changes meanwhile has it read once more, and only once. */
  read(): void {
    this.#isOld = true;
    if (!this.#isReading) void this.#readWhileOld();
  }

  async #readWhileOld(): Promise<void> {
    this.#isReading = true;
    while (this.#isOld) {
      this.#isOld = false;
      // Where it cannot be read now, what is shown stays.
      await this.#options.read().catch(() => undefined);
    }
    this.#isReading = false;
  }
}
