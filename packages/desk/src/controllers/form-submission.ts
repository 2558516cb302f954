/** One form on its way to the server: busy until it is answered, and what was said against it. */
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { troubleText } from "../state/trouble-text.ts";

/** Sends a form once at a time. */
export class FormSubmission implements ReactiveController {
  busy = false;
  /** Why it was not taken, in words; empty where nothing is wrong. */
  trouble = "";
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.trouble = "";
  }

  /** Sends, unless it is being sent already. */
  async send(submit: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.#show(true, "");
    try {
      await submit();
      this.#show(false, "");
    } catch (error) {
      this.#show(false, troubleText(error));
    }
  }

  #show(busy: boolean, trouble: string): void {
    this.busy = busy;
    this.trouble = trouble;
    this.#host.requestUpdate();
  }
}
