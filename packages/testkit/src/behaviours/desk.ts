/** The calls of the supplier's staff. */
import {
  rolePermissions,
  type DeskOrder,
  type DeskSession,
  type OrderMove,
  type OrderStatus,
  type StaffRole,
} from "@order-portal/contract";
import { staff } from "../fixtures/customers.ts";
import type { StoredOrder } from "../fixtures/make-order.ts";
import { Refusal, refuse, refuseField } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { Behaviours } from "./behaviour.ts";
import { changeOrder } from "./change-order.ts";
import { summarize } from "./orders.ts";
import { pageOf } from "./paging.ts";
import { openSession } from "./portal.ts";

/** Which move leads from which state to which. */
const moves: Record<OrderMove, { from: OrderStatus; to: OrderStatus }> = {
  approve: { from: "pending", to: "confirmed" },
  reject: { from: "pending", to: "rejected" },
  invoice: { from: "confirmed", to: "invoiced" },
  fulfil: { from: "invoiced", to: "fulfilled" },
  cancel: { from: "confirmed", to: "cancelled" },
};

export const deskBehaviours: Behaviours<
  | "readStaffLink"
  | "openStaffLink"
  | "signInStaff"
  | "getDeskSession"
  | "endDeskSession"
  | "listDeskOrders"
  | "getDeskOrder"
  | "changeOrder"
  | "moveOrder"
> = {
  readStaffLink: ({ state, body }) =>
    isStaffLink(state, body.secret)
      ? {
          workspace: { slug: state.workspace.slug, name: state.workspace.name },
          invitation: state.staffLinkInvitation,
        }
      : refuse("link_unknown"),

  openStaffLink({ state, body }) {
    if (!isStaffLink(state, body.secret)) return refuse("link_unknown");
    state.staffLinkUsed = true;
    return signIn(state);
  },

  signInStaff({ state, body }) {
    const isKnown =
      body.workspace === state.workspace.slug &&
      body.email === staff.email &&
      body.password === state.password;
    return isKnown ? signIn(state) : refuse("sign_in_failed");
  },

  getDeskSession: ({ state }) => sessionOf(state),

  endDeskSession({ state, token }) {
    state.sessions.delete(token ?? "");
    return undefined;
  },

  listDeskOrders({ state, query }) {
    const found = state.orders.filter(
      (order) =>
        (query.status === undefined || order.status === query.status) &&
        isFound(order, query.search ?? ""),
    );
    const sorted = query.status === "pending" ? found : found.toReversed();
    const page = pageOf(sorted, query);
    if (page instanceof Refusal) return page;
    return {
      orders: page.entries.map((order) => ({
        ...summarize(order),
        customer: { number: order.customer.number, name: order.customer.name },
      })),
      nextCursor: page.nextCursor,
    };
  },

  getDeskOrder({ state, params }) {
    const order = state.orders.find(({ number }) => number === params.number);
    return order ? toDeskOrder(order) : refuse("not_found");
  },

  changeOrder({ state, params, body }) {
    const order = state.orders.find(({ number }) => number === params.number);
    if (!order) return refuse("not_found");
    const refused = changeOrder(order, body, state.now().toISOString());
    return refused ?? toDeskOrder(order);
  },

  moveOrder({ state, params, body }) {
    const order = state.orders.find(({ number }) => number === params.number);
    if (!order) return refuse("not_found");
    const needsReason = body.move === "reject" || body.move === "cancel";
    if (needsReason && body.reason === undefined) {
      return refuseField("invalid_request", "/reason", "required", "A reason is needed.");
    }
    if (order.revision !== body.revision) return refuse("order_changed");
    const { from, to } = moves[body.move];
    if (order.status !== from) return refuse("order_move_refused");
    order.status = to;
    order.revision += 1;
    const at = state.now().toISOString();
    order.events.push({
      status: to,
      at,
      who: "the supplier",
      reason: body.reason ?? null,
      changes: [],
    });
    return toDeskOrder(order);
  },
};

const isStaffLink = (state: MockState, secret: string) =>
  secret === staff.linkSecret && !state.staffLinkUsed;

/** Signs the first of the staff in. */
export const signIn = (state: MockState) => ({
  session: openSession(state, {
    kind: "staff",
    customer: null,
    permissions: [...permissionsOf(state)],
  }),
  desk: sessionOf(state),
});

/** What the role of who signs in may do. */
const permissionsOf = ({ staff: [self] }: MockState) =>
  rolePermissions[(self?.role ?? "owner") as StaffRole]; // Roles are the contract's.

/** Who is signed in: the first of the staff. */
export function sessionOf(state: MockState): DeskSession {
  const counts: Record<string, number> = {};
  for (const { status } of state.orders) counts[status] = (counts[status] ?? 0) + 1;
  return {
    workspace: state.workspace,
    staff: {
      name: state.staff[0]?.name ?? "",
      email: staff.email,
      role: state.staff[0]?.role ?? "owner",
      permissions: [...permissionsOf(state)],
    },
    counts,
  };
}

const toDeskOrder = (order: StoredOrder): DeskOrder => ({
  ...structuredClone(order),
  moves: (Object.keys(moves) as OrderMove[]).filter((move) => moves[move].from === order.status),
});

const isFound = ({ number, fields, customer }: StoredOrder, search: string) =>
  [number, fields.purchaseOrderNumber, customer.name].some((text) =>
    text.toLowerCase().startsWith(search.toLowerCase()),
  );
