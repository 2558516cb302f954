/** The desk's calls on orders: the review queue and all that was decided. */
import type {
  DeskOrder,
  DeskOrderPage,
  DeskOrderSummary,
  ExportedOrder,
  ExportedOrderPage,
  MatchAnswer,
  MatchLineInput,
  MoveOutcomes,
  OrderCustomers,
  OrderMove,
  OrderNews,
  Product,
  ProductPage,
  changeOrder,
  exportOrders,
  getDeskProforma,
  listCustomerProducts,
  listDeskOrders,
} from "@order-portal/contract";
import type { Input } from "../call.ts";
import { createList, type List } from "../list.ts";
import { toNamedFile, type NamedFile } from "../named-file.ts";
import type { CallOptions } from "../options.ts";
import type { Transport } from "../transport.ts";
import * as calls from "./desk-order-calls.ts";
import { watchNews, type WatchOptions, type WatchQuery } from "./watch-orders.ts";

/** Which orders the desk's list has. */
export type DeskOrderQuery = Input<typeof listDeskOrders>["query"];

/** Which orders are exported: those named by number, or all that match. */
export type ExportQuery = Omit<Input<typeof exportOrders>["query"], "numbers"> & {
  /** Up to 100; then nothing else narrows. */
  numbers?: readonly string[] | undefined;
};

/** On which paper a pro-forma is, and in which language. */
export type DeskProformaQuery = Input<typeof getDeskProforma>["query"];

/** A change of an order, and why; all of it happens, or none. */
export type DeskOrderChange = Omit<Input<typeof changeOrder>["body"], "revision">;

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

  /** The order's pro-forma as its customer gets it, a PDF. Problems: `not_found`. */
  proforma(number: string, query?: DeskProformaQuery, options?: CallOptions): Promise<NamedFile>;

  /**
   * Changes a pending order with a reason that the customer sees: quantities (0 takes a line out),
   * prices, lines added at the customer's prices now, the delivery date. Lines that are there are
   * named by their place in the order, from 0.
   *
   * Problems: `order_changed`, `order_move_refused`, `line_refused`.
   */
  change(order: SeenOrder, change: DeskOrderChange, options?: CallOptions): Promise<DeskOrder>;

  /** Notes something for the staff, up to 2000 characters; no customer sees it. */
  note(order: SeenOrder, note: string, options?: CallOptions): Promise<DeskOrder>;

  /**
   * Moves up to 100 orders along, each by itself, and tells what became of each. A `reason` is
   * needed to reject and to cancel.
   */
  moveMany(
    orders: readonly SeenOrder[],
    input: { move: OrderMove; reason?: string | undefined },
    options?: CallOptions,
  ): Promise<MoveOutcomes>;

  /** Whole orders, with lines and history: those of up to 100 `numbers`, or all that match. */
  export(query?: ExportQuery, options?: CallOptions): List<ExportedOrder, ExportedOrderPage>;

  /**
   * Orders as they come in and change, until the signal ends it. A connection that drops is opened
   * anew and goes on where it was; rejects when the session has ended.
   *
   * @example
   * ```ts
   * for await (const { order } of desk.orders.watch({}, { signal })) {
   *   if (order.status === "pending") console.log(order.number, order.customer.name);
   * }
   * ```
   */
  watch(query?: WatchQuery, options?: WatchOptions): AsyncIterable<OrderNews>;

  /** Customers by the beginning of their name or number, at most 20. */
  customers(search?: string, options?: CallOptions): Promise<OrderCustomers>;

  /** The products that a customer sees, at its prices. Problems: `not_found`. */
  products(
    customer: string,
    query?: Input<typeof listCustomerProducts>["query"],
    options?: CallOptions,
  ): List<Product, ProductPage>;

  /** What typed or pasted lines mean for a customer, as in the portal. Problems: `not_found`. */
  match(
    customer: string,
    lines: readonly MatchLineInput[],
    options?: CallOptions,
  ): Promise<MatchAnswer>;

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
export function createDeskOrders(transport: Transport): DeskOrders {
  const { send } = transport;
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
    proforma: async (number, query = {}, options) =>
      toNamedFile(await send(calls.getDeskProforma, { params: { number }, query }, options)),
    change: ({ number, revision }, change, options) => {
      const body = { ...change, revision };
      return send(calls.changeOrder, { params: { number }, body }, options);
    },
    note: ({ number, revision }, note, options) =>
      send(calls.noteOrder, { params: { number }, body: { note, revision } }, options),
    moveMany: (orders, { move, reason }, options) => {
      const seen = orders.map(({ number, revision }) => ({ number, revision }));
      return send(calls.moveOrders, { body: { move, reason, orders: seen } }, options);
    },
    export: ({ numbers, ...query } = {}, options) => {
      const named = numbers?.map(encodeURIComponent).join(",");
      return createList(
        query.cursor,
        (cursor) =>
          send(calls.exportOrders, { query: { ...query, numbers: named, cursor } }, options),
        (page) => page.orders,
      );
    },
    watch: (query = {}, options = {}) => watchNews(transport, query, options),
    customers: (search, options) => send(calls.findOrderCustomers, { query: { search } }, options),
    products: (number, query = {}, options) =>
      createList(
        query.cursor,
        (cursor) =>
          send(
            calls.listCustomerProducts,
            { params: { number }, query: { ...query, cursor } },
            options,
          ),
        (page) => page.products,
      ),
    match: (number, lines, options) => {
      const body = { lines: [...lines] };
      return send(calls.matchCustomerLines, { params: { number }, body }, options);
    },
    move,
    approve: moveBy("approve"),
    reject: moveWithReason("reject"),
    invoice: moveBy("invoice"),
    fulfil: moveBy("fulfil"),
    cancel: moveWithReason("cancel"),
  };
}
