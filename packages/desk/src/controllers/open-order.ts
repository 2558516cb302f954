/** The order that is looked at, and the moves that are made with it. */
import {
  isProblem,
  type DeskOrder,
  type DeskOrderChange,
  type OrderDesk,
  type OrderMove,
} from "@order-portal/sdk/desk";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What is done with an order: a move, a change, a note. */
export type Moving = OrderMove | "change" | "note";

/** What is known of the open order. */
export interface OpenOrder {
  number: string;
  order: DeskOrder | null;
  error: unknown;
  /** What is under way. */
  moving: Moving | null;
  /** Somebody else moved it meanwhile: it is shown as it is now. */
  changedMeanwhile: boolean;
}

/** Keeps the open order; opening another ends what was under way for reading. */
export class OpenOrderController implements ReactiveController {
  state: OpenOrder | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #client: () => OrderDesk;
  #reading = new AbortController();

  constructor(host: ReactiveControllerHost, client: () => OrderDesk) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#reading.abort();
  }

  /** Opens an order by its number; null closes. */
  async open(number: string | null): Promise<void> {
    this.#reading.abort();
    if (number === null) {
      this.#show(null);
      return;
    }
    this.#show({ number, order: null, error: undefined, moving: null, changedMeanwhile: false });
    await this.read();
  }

  /** Reads the open order anew. */
  async read(): Promise<void> {
    if (this.state === null) return;
    const { number } = this.state;
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    try {
      const order = await this.#client().orders.get(number, { signal });
      this.#update(number, { order, error: undefined });
    } catch (error) {
      if (!signal.aborted) this.#update(number, { error });
    }
  }

  /** Takes what is told of an order: the open one is read anew where somebody else changed it. */
  async hear({ number, revision }: { number: string; revision: number }): Promise<void> {
    const { state } = this;
    // What is under way here comes back with its own answer.
    if (state?.number !== number || !state.order || state.moving !== null) return;
    if (revision <= state.order.revision) return;
    await this.read();
    this.#update(number, { changedMeanwhile: true });
  }

  /**
   * Moves the open order along, and tells whether it was done. Where somebody was quicker, the
   * order is shown as it is now and nothing is done.
   */
  move(move: OrderMove, reason: string | undefined): Promise<boolean> {
    return this.#act(move, (order) => this.#client().orders.move(order, { move, reason }));
  }

  /** Notes something for the staff, and tells whether it was done, in the same way. */
  note(note: string): Promise<boolean> {
    return this.#act("note", (order) => this.#client().orders.note(order, note));
  }

  /** Changes the open order, and tells whether it was done, in the same way. */
  change(change: DeskOrderChange): Promise<boolean> {
    return this.#act("change", (order) => this.#client().orders.change(order, change));
  }

  async #act(moving: Moving, act: (order: DeskOrder) => Promise<DeskOrder>): Promise<boolean> {
    const { state } = this;
    if (!state?.order || state.moving !== null) return false;
    const { number } = state;
    this.#update(number, { moving, error: undefined, changedMeanwhile: false });
    try {
      const order = await act(state.order);
      this.#update(number, { order, moving: null });
      return true;
    } catch (error) {
      if (isProblem(error, "order_changed", "order_move_refused")) {
        this.#update(number, { moving: null, changedMeanwhile: true });
        await this.read();
      } else {
        this.#update(number, { moving: null, error });
      }
      return false;
    }
  }

  #update(number: string, change: Partial<OpenOrder>): void {
    if (this.state?.number === number) this.#show({ ...this.state, ...change });
  }

  #show(state: OpenOrder | null): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
