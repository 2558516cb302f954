/** The orders that are ticked, what is done to them at once, and what became of it. */
import type {
  DeskOrderSummary,
  ExportedOrder,
  ExportQuery,
  OrderDesk,
  OrderMove,
} from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { BulkAction, BulkResult } from "../components/bulk-bar.ts";
import { download } from "../state/download.ts";
import { ordersCsv } from "../state/orders-csv.ts";
import { queryOf, type QueueQuestion } from "./order-queue.ts";

/** As many as one call moves, or names. */
const mostAtOnce = 100;

/** What is exported: orders by number, or all that a question has. */
export type ExportChoice = { numbers: readonly string[] } | { question: QueueQuestion };

function queriesOf(what: ExportChoice): ExportQuery[] {
  if ("question" in what) return [{ ...queryOf(what.question), limit: mostAtOnce }];
  const queries: ExportQuery[] = [];
  for (let start = 0; start < what.numbers.length; start += mostAtOnce) {
    queries.push({ numbers: what.numbers.slice(start, start + mostAtOnce) });
  }
  return queries;
}

/** Keeps what is ticked. */
export class OrderBulk implements ReactiveController {
  ticked: ReadonlySet<string> = new Set();
  busy: BulkAction | null = null;
  /** How many orders an export has read. */
  exported = 0;
  result: BulkResult | null = null;
  error: unknown;
  readonly #host: ReactiveControllerHost;
  readonly #client: () => OrderDesk;
  #leaving = new AbortController();

  constructor(host: ReactiveControllerHost, client: () => OrderDesk) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leaving = new AbortController();
  }

  hostDisconnected(): void {
    this.#leaving.abort();
  }

  /** Those of the orders shown that are ticked. */
  tickedOf(orders: readonly DeskOrderSummary[]): DeskOrderSummary[] {
    return orders.filter(({ number }) => this.ticked.has(number));
  }

  /** Ticks orders, or no more. */
  tick(numbers: readonly string[], ticked: boolean): void {
    const all = new Set(this.ticked);
    for (const number of numbers) {
      if (ticked) all.add(number);
      else all.delete(number);
    }
    this.#show({ ticked: all });
  }

  /** Nothing is ticked any more, and what became of the last is no longer told. */
  clear(): void {
    this.#show({ ticked: new Set(), result: null, error: undefined });
  }

  /** What became of the last was read. */
  dismiss(): void {
    this.#show({ result: null, error: undefined });
  }

  /** Moves the orders as they were seen; those that were moved are no longer ticked. */
  async move(move: BulkAction & OrderMove, orders: readonly DeskOrderSummary[]): Promise<void> {
    if (this.busy !== null) return;
    this.#show({ busy: move, result: null, error: undefined });
    const outcomes: BulkResult["outcomes"][number][] = [];
    try {
      for (let start = 0; start < orders.length; start += mostAtOnce) {
        const some = orders.slice(start, start + mostAtOnce);
        outcomes.push(...(await this.#client().orders.moveMany(some, { move })).outcomes);
      }
    } catch (error) {
      this.#show({ error });
    }
    const left = new Set(this.ticked);
    for (const { number, code } of outcomes) if (code === null) left.delete(number);
    const result = outcomes.length > 0 ? { move, outcomes } : null;
    this.#show({ busy: null, result, ticked: left });
  }

  /** Saves orders as a file: those of the numbers, or all that the question has. */
  async export(format: "csv" | "json", what: ExportChoice): Promise<void> {
    if (this.busy !== null) return;
    this.#show({ busy: format, exported: 0, error: undefined });
    const { signal } = this.#leaving;
    const orders: ExportedOrder[] = [];
    try {
      for (const query of queriesOf(what)) {
        for await (const page of this.#client().orders.export(query, { signal }).pages()) {
          orders.push(...page.orders);
          this.#show({ exported: orders.length });
        }
      }
      const day = new Date().toISOString().slice(0, 10);
      if (format === "csv") download(`orders-${day}.csv`, "text/csv", ordersCsv(orders));
      else download(`orders-${day}.json`, "application/json", JSON.stringify(orders, null, 2));
      this.#show({ busy: null, exported: 0 });
    } catch (error) {
      if (!signal.aborted) this.#show({ busy: null, exported: 0, error });
    }
  }

  #show(change: Partial<Pick<OrderBulk, "ticked" | "busy" | "exported" | "result" | "error">>) {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }
}
