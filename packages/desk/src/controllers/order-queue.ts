/** The list of orders: the first page of a question, what comes behind it, and what came in since. */
import type {
  DeskOrderQuery,
  DeskOrderSummary,
  OrderDesk,
  OrderNews,
} from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import { formatFilters, type QueueFilters, type QueuePlace } from "../state/queue-place.ts";
import { OrderWatch } from "./order-watch.ts";

/** Which orders are asked for. */
export interface QueueQuestion {
  status: QueuePlace["status"];
  search: string;
  filters: QueueFilters;
}

/** The answer so far. */
export interface QueueState {
  question: QueueQuestion;
  orders: readonly DeskOrderSummary[];
  nextCursor: string | null;
  /** `first`: nothing to show yet; `more`: the next page is coming. */
  loading: "first" | "more" | null;
  error: unknown;
  /** Numbers of those that have come in while the list was looked at. */
  fresh: ReadonlySet<string>;
  /** How many came in that the list does not show: they stand elsewhere in its order. */
  hidden: number;
}

/** How often the list is read again while nothing tells of news, in milliseconds. */
const refreshEvery = 20_000;

/** Orders a page. */
const pageSize = 50;

/** Keeps the list; a new question ends the one before. */
export class OrderQueueController implements ReactiveController {
  state: QueueState;
  readonly #host: ReactiveControllerHost;
  readonly #client: () => OrderDesk;
  readonly #onRefresh: (order?: DeskOrderSummary) => void;
  readonly #watch: OrderWatch;
  #flight = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param client the client of who is signed in
   * @param onRefresh told when orders came in or changed, or the list is read again by itself;
   *   with the order where it is one that is told of
   */
  constructor(
    host: ReactiveControllerHost,
    question: QueueQuestion,
    client: () => OrderDesk,
    onRefresh: (order?: DeskOrderSummary) => void,
  ) {
    this.#host = host;
    this.#client = client;
    this.#onRefresh = onRefresh;
    this.state = { question, loading: "first", error: undefined, ...nothing };
    this.#watch = new OrderWatch(host, client, {
      onNews: (news) => {
        this.#take(news);
      },
      onReopen: () => void this.refresh(),
    });
    host.addController(this);
  }

  /** Whether the server is out of reach, so that no news come. */
  get isLost(): boolean {
    return this.#watch.isLost;
  }

  hostConnected(): void {
    this.#timer = setInterval(() => {
      if (!this.#watch.isOpen) void this.refresh();
    }, refreshEvery);
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
    const { orders } = keeps ? this.state : nothing;
    this.#show({ question, loading: "first", error: undefined, ...nothing, orders });
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

  /** Reads the list anew from its beginning, with all that came in since. */
  async showNews(): Promise<void> {
    this.#show({ ...this.state, hidden: 0 });
    await this.#load();
  }

  /** Takes an order as it is now, such as after a move, without moving the others. */
  put(order: DeskOrderSummary): void {
    const orders = this.state.orders.map((one) => (one.number === order.number ? order : one));
    this.#show({ ...this.state, orders });
  }

  readonly #onVisible = () => {
    if (!this.#watch.isOpen) void this.refresh();
  };

  /** What is shown changes in its place; what is new comes at the end of what waits, or is counted. */
  #take({ order }: OrderNews): void {
    this.#onRefresh(order);
    const { question, orders, nextCursor, fresh, loading } = this.state;
    if (orders.some(({ number }) => number === order.number)) {
      this.put(order);
      return;
    }
    const isPlain = question.search === "" && formatFilters(question.filters) === "";
    if (order.status !== question.status || !isPlain) {
      if (question.status === "all" && isPlain) this.#count();
      return;
    }
    // Only what waits is listed oldest first: there the newest stands behind all others.
    if (order.status === "pending" && nextCursor === null && loading === null) {
      const numbers = new Set(fresh).add(order.number);
      this.#show({ ...this.state, orders: [...orders, order], fresh: numbers });
    } else {
      this.#count();
    }
  }

  #count(): void {
    this.#show({ ...this.state, hidden: this.state.hidden + 1 });
  }

  async #load(cursor?: string): Promise<void> {
    this.#flight.abort();
    this.#flight = new AbortController();
    const { signal } = this.#flight;
    try {
      const query = { ...queryOf(this.state.question), limit: pageSize };
      const page = await this.#client()
        .orders.list({ ...query, ...(cursor === undefined ? {} : { cursor }) }, { signal })
        .page();
      const before = cursor === undefined ? [] : this.state.orders;
      this.#show({
        ...this.state,
        orders: [...before, ...page.orders],
        nextCursor: page.nextCursor,
        loading: null,
        error: undefined,
        // A first page has all that came in.
        hidden: cursor === undefined ? 0 : this.state.hidden,
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

const nothing = {
  orders: [],
  nextCursor: null,
  fresh: new Set<string>(),
  hidden: 0,
} satisfies Partial<QueueState>;

/** The question as the client takes it. */
export function queryOf({ status, search, filters }: QueueQuestion): DeskOrderQuery {
  const { customer, from, to, deliveryDate, unusual, totalAbove } = filters;
  const given = { customer, from, to, deliveryDate, totalAbove, search };
  return {
    ...(status === "all" ? {} : { status }),
    ...(unusual === "yes" ? { unusual: "yes" } : {}),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")),
  };
}
