/** The desk's calls on orders: the review queue and all that was decided. */
import type {
  DeskOrder,
  DeskOrderPage,
  DeskOrderSummary,
  OrderMove,
  listDeskOrders,
} from "@order-portal/contract";
import type { Input } from "../call.ts";
import { createList, type List } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./desk-order-calls.ts";

/** Which orders the desk's list has. */
export type DeskOrderQuery = Input<typeof listDeskOrders>["query"];

/** An order as it was looked at: a move of another revision is refused with `order_changed`. */
export type SeenOrder = Pick<DeskOrder, "number" | "revision">;

/** Why an order is rejected or cancelled, 1 to 1000 characters; the customer sees it. */
export interface Reason {
  reason: string;
}

/** Moves an order along, and answers it as it is then. */
type Move = (order: SeenOrder, options?: CallOptions) => Promise<DeskOrder>;
type MoveWithReason = (
  order: SeenOrder,
  reason: Reason,
  options?: CallOptions,
) => Promise<DeskOrder>;

/**
 * The workspace's orders. A move is not tried again by itself when its answer is lost: get the
 * order to see whether it was made. Problems of moves: `order_changed`, `order_move_refused`.
 */
export interface DeskOrders {
  /** Pending orders oldest first, others newest first. */
  list(query?: DeskOrderQuery, options?: CallOptions): List<DeskOrderSummary, DeskOrderPage>;

  /** One order with every detail. Problems: `not_found`. */
  get(number: string, options?: CallOptions): Promise<DeskOrder>;

  /**
   * Changes quantities of a pending order, or takes lines out (0), with a reason that the
   * customer sees. Lines are named by their place in the order, from 0.
   *
   * Problems: `order_changed`, `order_move_refused`, `line_refused`.
   */
  change(
    order: SeenOrder,
    change: Reason & { lines: readonly { position: number; quantity: number }[] },
    options?: CallOptions,
  ): Promise<DeskOrder>;

  /** Makes any of the moves that the order's own `moves` name. */
  move(
    order: SeenOrder,
    input: { move: OrderMove; reason?: string | undefined },
    options?: CallOptions,
  ): Promise<DeskOrder>;

  /** Pending to confirmed. */
  approve: Move;
  /** Pending to rejected. */
  reject: MoveWithReason;
  /** Confirmed to invoiced. */
  invoice: Move;
  /** Invoiced to fulfilled. */
  fulfil: Move;
  /** Confirmed to cancelled. */
  cancel: MoveWithReason;
}

/** Makes the calls on orders. */
export function createDeskOrders(send: Send): DeskOrders {
  const move: DeskOrders["move"] = ({ number, revision }, { move, reason }, options) =>
    send(calls.moveOrder, { params: { number }, body: { move, reason, revision } }, options);
  const moveBy =
    (name: OrderMove): Move =>
    (order, options) =>
      move(order, { move: name }, options);
  const moveWithReason =
    (name: OrderMove): MoveWithReason =>
    (order, { reason }, options) =>
      move(order, { move: name, reason }, options);

  return {
    list: (query = {}, options) =>
      createList(
        query.cursor,
        (cursor) => send(calls.listDeskOrders, { query: { ...query, cursor } }, options),
        (page) => page.orders,
      ),
    get: (number, options) => send(calls.getDeskOrder, { params: { number } }, options),
    change: ({ number, revision }, { reason, lines }, options) => {
      const body = { reason, revision, lines: [...lines] };
      return send(calls.changeOrder, { params: { number }, body }, options);
    },
    move,
    approve: moveBy("approve"),
    reject: moveWithReason("reject"),
    invoice: moveBy("invoice"),
    fulfil: moveBy("fulfil"),
    cancel: moveWithReason("cancel"),
  };
}
