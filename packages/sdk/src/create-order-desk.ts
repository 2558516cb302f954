/** The client for the supplier's staff. */
import type {
  DeskOrder,
  DeskOrderPage,
  DeskOrderSummary,
  DeskSession,
  OrderMove,
  StaffLink,
  StaffSignedIn,
  listDeskOrders,
} from "@order-portal/contract";
import type { Input } from "./call.ts";
import * as calls from "./desk-calls.ts";
import { isProblem } from "./errors.ts";
import { createList, type List } from "./list.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import { createTransport } from "./transport.ts";

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
 * Everything that the supplier's staff do. Every call returns a promise, takes `{signal}` last, and
 * rejects with a `PortalProblem`, `PortalOffline` or `PortalMismatch`.
 */
export interface OrderDesk {
  /** The workspace's slug. */
  readonly workspace: string;

  readonly session: {
    /** The token that calls bear, in memory only; set it to go on with a session of before. */
    token: string | null;

    /** Signs in by e-mail and password. Problems: `sign_in_failed`, `rate_limited`. */
    signIn(
      input: { email: string; password: string },
      options?: CallOptions,
    ): Promise<StaffSignedIn>;

    /** Whose a one-time staff link is. Problems: `link_unknown`. */
    readLink(input: { secret: string }, options?: CallOptions): Promise<StaffLink>;

    /**
     * Turns a one-time staff link into a staff account (password of 10 characters or more), and
     * signs in. Not tried again by itself when the answer is lost: sign in then.
     *
     * Problems: `link_unknown`, `invalid_request`.
     */
    openLink(
      input: { secret: string; name: string; email: string; password: string },
      options?: CallOptions,
    ): Promise<StaffSignedIn>;

    /** Who is signed in, the workspace, and how many orders are in each state. */
    get(options?: CallOptions): Promise<DeskSession>;

    /** Signs out. The token is forgotten whether or not the desk can be reached. */
    end(options?: CallOptions): Promise<void>;
  };

  /**
   * The workspace's orders. A move is not tried again by itself when its answer is lost: get the
   * order to see whether it was made. Problems of moves: `order_changed`, `order_move_refused`.
   */
  readonly orders: {
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
  };
}

/**
 * Makes a client for the desk. Nothing is sent yet.
 *
 * @throws TypeError outside a browser, where `api` is missing
 * @example
 * ```ts
 * const desk = createOrderDesk({ workspace: "northwind", api: "https://orders.example" });
 * await desk.session.signIn({ email, password });
 * for await (const { number } of desk.orders.list({ status: "pending" })) {
 *   await desk.orders.approve(await desk.orders.get(number));
 * }
 * ```
 */
export function createOrderDesk(options: ClientOptions): OrderDesk {
  const { workspace } = options;
  const { send, session } = createTransport(options);

  const move: OrderDesk["orders"]["move"] = ({ number, revision }, { move, reason }, options) =>
    send(calls.moveOrder, { params: { number }, body: { move, reason, revision } }, options);
  const moveBy =
    (name: OrderMove): Move =>
    (order, options) =>
      move(order, { move: name }, options);
  const moveWithReason =
    (name: OrderMove): MoveWithReason =>
    (order, { reason }, options) =>
      move(order, { move: name, reason }, options);

  const signedIn = (answer: StaffSignedIn): StaffSignedIn => {
    session.change(answer.session.token, "opened");
    return answer;
  };

  return {
    workspace,

    session: {
      get token() {
        return session.current;
      },
      set token(token) {
        session.current = token;
      },
      async signIn({ email, password }, options) {
        const body = { workspace, email, password };
        return signedIn(await send(calls.signInStaff, { body }, options));
      },
      readLink: ({ secret }, options) => send(calls.readStaffLink, { body: { secret } }, options),
      async openLink({ secret, name, email, password }, options) {
        const body = { secret, name, email, password };
        return signedIn(await send(calls.openStaffLink, { body }, options));
      },
      get: (options) => send(calls.getDeskSession, {}, options),
      async end(options) {
        const ended = send(calls.endDeskSession, {}, options);
        session.change(null, "ended");
        await ended.catch((error: unknown) => {
          if (!isProblem(error, "session_expired", "unauthorized")) throw error;
        });
      },
    },

    orders: {
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
    },
  };
}
