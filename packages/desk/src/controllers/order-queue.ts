/** The list of orders: the first page of a question, what comes behind it, and what came in since. */
import type { DeskOrderSummary, OrderDesk } from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { QueuePlace } from "../state/queue-place.ts";

/** Which orders are asked for. */
export interface QueueQuestion {
  status: QueuePlace["status"];
  search: string;
}

/** The answer so far. */
export interface QueueState {
  question: QueueQuestion;
  orders: readonly DeskOrderSummary[];
  nextCursor: string | null;
  /** `first`: nothing to show yet; `more`: the next page is coming. */
  loading: "first" | "more" | null;
  error: unknown;
}

/** How often the list is read again while the page is looked at, in milliseconds. */
const refreshEvery = 20_000;

/** Keeps the list; a new question ends the one before. */
export class OrderQueueController implements ReactiveController {
  state: QueueState = {
    question: { status: "pending", search: "" },
    orders: [],
    nextCursor: null,
    loading: "first",
    error: undefined,
  };
  readonly #host: ReactiveControllerHost;
  readonly #client: () => OrderDesk;
  readonly #onRefresh: () => void;
  #flight = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param client the client of who is signed in
   * @param onRefresh told when the list is read again by itself
   */
  constructor(host: ReactiveControllerHost, client: () => OrderDesk, onRefresh: () => void) {
    this.#host = host;
    this.#client = client;
    this.#onRefresh = onRefresh;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => void this.refresh(), refreshEvery);
    document.addEventListener("visibilitychange", this.#onVisible);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener("visibilitychange", this.#onVisible);
    this.#flight.abort();
  }

  /** Asks for another list; what was shown gives way at once unless it is a further letter. */
  async ask(question: QueueQuestion): Promise<void> {
    const keeps = question.status === this.state.question.status;
    this.#show({
      question,
      orders: keeps ? this.state.orders : [],
      nextCursor: null,
      loading: "first",
      error: undefined,
    });
    await this.#load();
  }

  /** The orders behind those shown. */
  async loadMore(): Promise<void> {
    if (this.state.loading !== null || this.state.nextCursor === null) return;
    this.#show({ ...this.state, loading: "more" });
    await this.#load(this.state.nextCursor);
  }

  /** Reads the list anew without clearing it, unless nobody looks. */
  async refresh(): Promise<void> {
    if (document.visibilityState === "hidden" || this.state.loading !== null) return;
    // What was loaded further down stays: only a list of one page is read anew by itself.
    if (this.state.orders.length > pageSize) return;
    this.#onRefresh();
    await this.#load();
  }

  readonly #onVisible = () => void this.refresh();

  async #load(cursor?: string): Promise<void> {
    this.#flight.abort();
    this.#flight = new AbortController();
    const { signal } = this.#flight;
    const { status, search } = this.state.question;
    try {
      const page = await this.#client()
        .orders.list(
          {
            limit: pageSize,
            ...(status === "all" ? {} : { status }),
            ...(search === "" ? {} : { search }),
            ...(cursor === undefined ? {} : { cursor }),
          },
          { signal },
        )
        .page();
      const before = cursor === undefined ? [] : this.state.orders;
      const orders = [...before, ...page.orders];
      this.#show({
        ...this.state,
        orders,
        nextCursor: page.nextCursor,
        loading: null,
        error: undefined,
      });
    } catch (error) {
      if (!signal.aborted) this.#show({ ...this.state, loading: null, error });
    }
  }

  #show(state: QueueState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** Orders a page. */
const pageSize = 50;
