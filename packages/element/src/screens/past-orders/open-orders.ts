import type { Order } from "@order-portal/sdk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import type { SeenOrders } from "../../controllers/seen-orders.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import type { Trouble } from "../../state/trouble.ts";

/** An order that was opened, as far as it is known. */
export interface OpenedOrder {
  readonly order: Order | null;
  readonly trouble: Trouble | null;
}

const unknownOrder: OpenedOrder = { order: null, trouble: null };

/** Reads the orders that are opened in a list; one that was read shows at once the next time. */
export class OpenOrders implements ReactiveController {
  private readonly host: ReactiveControllerHost;
  private readonly actions: () => Actions;
  private readonly seen: SeenOrders;
  private readonly known = new Map<string, OpenedOrder>();
  private flight: AbortController | null = null;

  constructor(host: ReactiveControllerHost, actions: () => Actions, seen: SeenOrders) {
    this.host = host;
    this.seen = seen;
    this.actions = actions;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.flight?.abort();
  }

  /** What is known of an order. */
  of(number: string): OpenedOrder {
    return this.known.get(number) ?? unknownOrder;
  }

  /** Reads an order; what was known of it stays until then. */
  read(number: string): void {
    void this.load(number);
  }

  private async load(number: string) {
    const flight = new AbortController();
    this.flight?.abort();
    this.flight = flight;
    const { signal } = flight;
    const { order } = this.of(number);
    this.set(number, { order, trouble: null });
    try {
      const read = await this.actions().call((client) => client.orders.get(number, { signal }), {
        signal,
        retry: () => void this.load(number),
      });
      this.seen.opened(read);
      this.set(number, { order: read, trouble: null });
    } catch (error) {
      if (!signal.aborted) this.set(number, { order, trouble: troubleOf(error) });
    }
  }

  private set(number: string, opened: OpenedOrder) {
    this.known.set(number, opened);
    this.host.requestUpdate();
  }
}
