/** A list that comes page by page: the answer to a question, and what comes behind it. */
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** A page as the controller takes it. */
export interface ListPage<Entry> {
  readonly entries: readonly Entry[];
  readonly nextCursor: string | null;
}

/** The answer so far. */
export interface ListState<Question, Entry> {
  readonly question: Question;
  readonly entries: readonly Entry[];
  readonly nextCursor: string | null;
  /** `first`: a new question is under way; `more`: the next page is coming. */
  readonly loading: "first" | "more" | null;
  readonly error: unknown;
}

/** Asks the server for one page of a question; `cursor` names the page, undefined the first. */
export type FetchPage<Question, Entry> = (
  question: Question,
  cursor: string | undefined,
  signal: AbortSignal,
) => Promise<ListPage<Entry>>;

/** Keeps a list; a new question ends the one before, so that a late answer never shows. */
export class PagedList<Question, Entry> implements ReactiveController {
  state: ListState<Question, Entry>;
  readonly #host: ReactiveControllerHost;
  readonly #fetch: FetchPage<Question, Entry>;
  #flight = new AbortController();

  constructor(host: ReactiveControllerHost, question: Question, fetch: FetchPage<Question, Entry>) {
    this.#host = host;
    this.#fetch = fetch;
    this.state = { question, entries: [], nextCursor: null, loading: "first", error: undefined };
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#flight.abort();
  }

  /** Asks a new question. What is shown stays until it is answered, as with each letter of a search. */
  async ask(question: Question): Promise<void> {
    this.#show({ ...this.state, question, loading: "first", error: undefined });
    await this.#load(undefined);
  }

  /** Asks the same once more, such as after a change. */
  async again(): Promise<void> {
    await this.ask(this.state.question);
  }

  /** The entries behind those shown. */
  async more(): Promise<void> {
    const { loading, nextCursor } = this.state;
    if (loading !== null || nextCursor === null) return;
    this.#show({ ...this.state, loading: "more" });
    await this.#load(nextCursor);
  }

  async #load(cursor: string | undefined): Promise<void> {
    this.#flight.abort();
    this.#flight = new AbortController();
    const { signal } = this.#flight;
    try {
      const page = await this.#fetch(this.state.question, cursor, signal);
      if (signal.aborted) return;
      const before = cursor === undefined ? [] : this.state.entries;
      this.#show({
        ...this.state,
        entries: [...before, ...page.entries],
        nextCursor: page.nextCursor,
        loading: null,
        error: undefined,
      });
    } catch (error) {
      if (!signal.aborted) this.#show({ ...this.state, loading: null, error });
    }
  }

  #show(state: ListState<Question, Entry>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
