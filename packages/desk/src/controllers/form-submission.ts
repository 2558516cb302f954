/** One form on its way to the server: busy until it is answered, and what was said against it. */
import { PortalProblem } from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { troubleText } from "../state/trouble-text.ts";

/** Sends a form once at a time. */
export class FormSubmission implements ReactiveController {
  busy = false;
  /** Why it was not taken, in words; empty where nothing is wrong. */
  trouble = "";
  readonly #host: ReactiveControllerHost;
  #error: unknown;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.trouble = "";
    this.#error = undefined;
  }

  /** Sends, unless it is being sent already; tells whether it was taken. */
  async send(submit: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.#show(true, undefined);
    try {
      await submit();
      this.#show(false, undefined);
      return true;
    } catch (error) {
      this.#show(false, error);
      return false;
    }
  }

  /** What the server said against the field at a JSON pointer. */
  errorAt(pointer: string): string | undefined {
    if (!(this.#error instanceof PortalProblem)) return undefined;
    return this.#error.errors.find((entry) => entry.pointer === pointer)?.detail;
  }

  #show(busy: boolean, error: unknown): void {
    this.busy = busy;
    this.#error = error;
    this.trouble = error === undefined ? "" : troubleText(error);
    this.#host.requestUpdate();
  }
}
