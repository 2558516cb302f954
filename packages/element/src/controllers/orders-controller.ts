import type { OrderQuery, OrderSummary } from "@order-portal/sdk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Actions } from "../contexts/actions-context.ts";
import type { Trouble } from "../state/trouble.ts";
import type { SeenOrders } from "./seen-orders.ts";
import { troubleOf } from "./trouble-of.ts";

/** How long the next letter is waited for before a search is sent, in milliseconds. */
const typing = 150;

/** Which orders are shown. */
export interface OrdersQuestion {
  /** The buyers' tabs; undefined: all. */
  readonly stage?: OrderQuery["stage"];
  /** Empty where nothing is searched for. */
  readonly search: string;
}

/**
 * Owns a list of the customer's orders, newest first: which are asked for, how far they are loaded,
 * what went wrong. The list in view stays while another is on its way, and goes where that one fails:
 * it would pass for an answer to what was asked.
 */
export class OrdersController implements ReactiveController {
  /** Null before the first answer. */
  orders: readonly OrderSummary[] | null = null;
  /** Whether there are older ones. */
  hasMore = false;
  /** What is on its way. */
  loading: "list" | "page" | null = null;
  trouble: Trouble | null = null;
  question: OrdersQuestion = { search: "" };

  private readonly host: ReactiveControllerHost;
  private readonly actions: () => Actions;
  private readonly limit: number;
  private readonly seen: SeenOrders;
  private cursor: string | null = null;
  /** What the orders in view are an answer to. */
  private answered: OrdersQuestion | null = null;
  /** What was asked for last. */
  private asked: "list" | "page" = "list";
  private flight: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param limit how many orders a page has
   * @param seen told of the orders that are shown, unless only some are asked for
   */
  constructor(
    host: ReactiveControllerHost,
    actions: () => Actions,
    limit: number,
    seen: SeenOrders,
  ) {
    this.host = host;
    this.actions = actions;
    this.limit = limit;
    this.seen = seen;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.flight?.abort();
  }

  /** Shows other orders; while letters are typed, a moment after the last. */
  ask(question: OrdersQuestion): void {
    const isTyping = question.search !== "" && question.search !== this.question.search;
    this.question = question;
    this.asked = "list";
    clearTimeout(this.timer);
    this.flight?.abort();
    this.set({ loading: "list", trouble: null });
    if (isTyping) this.timer = setTimeout(() => void this.load(null), typing);
    else void this.load(null);
  }

  /** Reads the same orders anew, or what failed. */
  retry(): void {
    if (this.asked === "page") this.loadMore(true);
    else this.ask(this.question);
  }

  /** Loads older orders, unless there are none or something is on its way. */
  loadMore(again = false): void {
    if (!this.cursor || (this.loading !== null && !again)) return;
    this.asked = "page";
    this.set({ loading: "page", trouble: null });
    void this.load(this.cursor);
  }

  private async load(cursor: string | null) {
    const { question } = this;
    const { stage, search } = question;
    const flight = new AbortController();
    this.flight?.abort();
    this.flight = flight;
    const { signal } = flight;
    const query = {
      limit: this.limit,
      ...(stage && { stage }),
      ...(search && { search }),
      ...(cursor && { cursor }),
    };
    try {
      const page = await this.actions().call((client) => client.orders.list(query, { signal }), {
        signal,
        retry: () => {
          this.retry();
        },
      });
      this.cursor = page.nextCursor;
      this.answered = question;
      if (!stage && !search) this.seen.shown(page.orders);
      this.set({
        orders: cursor ? append(this.orders ?? [], page.orders) : page.orders,
        hasMore: page.nextCursor !== null,
        loading: null,
      });
    } catch (error) {
      if (signal.aborted) return;
      if (!this.answered || !sameOrders(question, this.answered)) this.forget();
      this.set({ loading: null, trouble: troubleOf(error) });
    }
  }

  private forget() {
    this.cursor = this.answered = null;
    this.set({ orders: null, hasMore: false });
  }

  private set(
    change: Partial<Pick<OrdersController, "orders" | "hasMore" | "loading" | "trouble">>,
  ) {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}

const sameOrders = (one: OrdersQuestion, other: OrdersQuestion) =>
  one.stage === other.stage && one.search === other.search;

/** An order that moved between two pages while they were read is shown once. */
function append(orders: readonly OrderSummary[], page: readonly OrderSummary[]) {
  const known = new Set(orders.map(({ number }) => number));
  return [...orders, ...page.filter(({ number }) => !known.has(number))];
}
