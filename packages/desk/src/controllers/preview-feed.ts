/** What the server makes of what is being typed: asked when the typing pauses, the latest answer only. */
import { PortalProblem } from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { troubleText } from "../state/trouble-text.ts";

/** How long a pause in typing is, in milliseconds. */
const pause = 400;

/** Keeps the last answer that could be shown while the next is under way. */
export class PreviewFeed<Draft, Answer> implements ReactiveController {
  answer: Answer | null = null;
  /** Why what is typed cannot be shown; empty where it can. */
  trouble = "";
  readonly #host: ReactiveControllerHost;
  readonly #read: (draft: Draft, signal: AbortSignal) => Promise<Answer>;
  #asked = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flight = new AbortController();

  constructor(
    host: ReactiveControllerHost,
    read: (draft: Draft, signal: AbortSignal) => Promise<Answer>,
  ) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#flight.abort();
    this.#asked = "";
  }

  /** Shows this draft, unless it is shown or coming already; the first one at once. */
  show(draft: Draft): void {
    const asked = JSON.stringify(draft);
    if (asked === this.#asked) return;
    const isFirst = this.#asked === "";
    this.#asked = asked;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#load(draft), isFirst ? 0 : pause);
  }

  async #load(draft: Draft): Promise<void> {
    this.#flight.abort();
    this.#flight = new AbortController();
    const { signal } = this.#flight;
    try {
      const answer = await this.#read(draft, signal);
      if (signal.aborted) return;
      this.answer = answer;
      this.trouble = "";
    } catch (error) {
      if (signal.aborted) return;
      const field = error instanceof PortalProblem ? error.errors[0]?.detail : undefined;
      this.trouble = field ?? troubleText(error);
    }
    this.#host.requestUpdate();
  }
}
