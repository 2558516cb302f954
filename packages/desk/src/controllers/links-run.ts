/** Makes or sends many links, batch by batch, with progress; can be stopped between batches. */
import type { LinkWords, MadeLink, OrderDesk } from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { LinkTargets } from "../state/link-targets.ts";

/** So many at once: a call stays short, and stopping is soon. */
const batches = { make: 50, send: 5 };

/** How far it is. */
export interface LinksProgress {
  readonly busy: boolean;
  /** How many customers it is about; null until they were found. */
  readonly total: number | null;
  readonly links: readonly MadeLink[];
  readonly error: unknown;
}

const nothing: LinksProgress = { busy: false, total: null, links: [], error: undefined };

/** Keeps one run at a time. */
export class LinksRun implements ReactiveController {
  state = nothing;
  readonly #host: ReactiveControllerHost;
  #stopped = false;
  #rest: readonly string[] | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stopped = true;
  }

  /** Forgets what was done. */
  reset(): void {
    this.#stopped = true;
    this.#rest = null;
    this.#show(nothing);
  }

  /** Stops after the batch that is under way. */
  stop(): void {
    this.#stopped = true;
  }

  /** Whether some customers are still to come. */
  get unfinished(): boolean {
    return !this.state.busy && this.#rest !== null && this.#rest.length > 0;
  }

  /** Makes the links, or with `words` makes and sends them; goes on where it was stopped. */
  async run(
    client: OrderDesk,
    targets: LinkTargets,
    { replace, words }: { replace: boolean; words: LinkWords | null },
  ): Promise<void> {
    if (this.state.busy) return;
    this.#stopped = false;
    this.#show({ ...this.state, busy: true, error: undefined });
    try {
      // Found first: making links changes who matches.
      this.#rest ??= await this.#find(client, targets);
      const size = words === null ? batches.make : batches.send;
      while (this.#rest.length > 0 && this.#goesOn()) {
        const batch = this.#rest.slice(0, size);
        const { links } =
          words === null
            ? await client.links.make(batch, { replace })
            : await client.links.send(
                batch.map((number) => ({ number })),
                { replace, ...words },
              );
        this.#rest = this.#rest.slice(batch.length);
        this.#show({ ...this.state, links: [...this.state.links, ...links] });
      }
      this.#show({ ...this.state, busy: false });
    } catch (error) {
      this.#show({ ...this.state, busy: false, error });
    }
  }

  #goesOn(): boolean {
    return !this.#stopped;
  }

  async #find(client: OrderDesk, targets: LinkTargets): Promise<string[]> {
    const numbers: string[] = [];
    if ("numbers" in targets) {
      numbers.push(...targets.numbers);
    } else {
      for await (const { number } of client.customers.list({ ...targets.filters, limit: 100 })) {
        numbers.push(number);
        if (this.#stopped) break;
      }
    }
    this.#show({ ...this.state, total: numbers.length });
    return numbers;
  }

  #show(state: LinksProgress): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
