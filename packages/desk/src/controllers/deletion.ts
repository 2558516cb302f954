/** A deletion that is asked about before it happens. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Keeps how far it is, and what was said against it. */
export class Deletion implements ReactiveController {
  state: "no" | "asked" | "busy" = "no";
  trouble: unknown;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#show("no", undefined);
  }

  /** Asks. */
  ask(): void {
    this.#show("asked", undefined);
  }

  /** Asks no more. */
  close(): void {
    this.#show("no", undefined);
  }

  /** Deletes; what fails is said where it was asked. */
  async run(work: () => Promise<void>): Promise<void> {
    this.#show("busy", undefined);
    try {
      await work();
      this.#show("no", undefined);
    } catch (error) {
      this.#show("asked", error);
    }
  }

  #show(state: Deletion["state"], trouble: unknown): void {
    this.state = state;
    this.trouble = trouble;
    this.#host.requestUpdate();
  }
}
