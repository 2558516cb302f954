/** The calls of the supplier's staff. */
import { rolePermissions, type DeskSession, type StaffRole } from "@order-portal/contract";
import { staff } from "../fixtures/customers.ts";
import { Refusal, refuse, refuseField } from "../http/refusal.ts";
import type { MockState } from "../state.ts";
import type { Behaviours } from "./behaviour.ts";
import { changeOrder } from "./change-order.ts";
import { findOrders, moveOrder, toDeskOrder, toDeskSummary } from "./desk-order.ts";
import { pageOf } from "./paging.ts";
import { openSession } from "./portal.ts";

export const deskBehaviours: Behaviours<
  | "readStaffLink"
  | "openStaffLink"
  | "makeFirstWorkspace"
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
          workspace: state.staffLinkIsFirst
            ? null
            : { slug: state.workspace.slug, name: state.workspace.name },
          invitation: state.staffLinkInvitation,
        }
      : refuse("link_unknown"),

  openStaffLink({ state, body }) {
    if (!isStaffLink(state, body.secret)) return refuse("link_unknown");
    state.staffLinkUsed = true;
    return signIn(state);
  },

  makeFirstWorkspace({ state, body }) {
    if (!state.staffLinkIsFirst || !isStaffLink(state, body.secret)) return refuse("link_unknown");
    if (!Intl.supportedValuesOf("currency").includes(body.workspace.currency)) {
      const wanted = "Give a code such as EUR.";
      return refuseField("invalid_request", "/workspace/currency", "invalid", wanted);
    }
    state.staffLinkUsed = true;
    Object.assign(state.workspace, body.workspace);
    const [owner] = state.staff;
    if (owner) Object.assign(owner, { name: body.name, role: "owner" });
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
    const page = pageOf(findOrders(state, query), query);
    if (page instanceof Refusal) return page;
    return { orders: page.entries.map(toDeskSummary), nextCursor: page.nextCursor };
  },

  getDeskOrder({ state, params }) {
    const order = state.orders.find(({ number }) => number === params.number);
    return order ? toDeskOrder(order) : refuse("not_found");
  },

  changeOrder({ state, params, body }) {
    const order = state.orders.find(({ number }) => number === params.number);
    if (!order) return refuse("not_found");
    return changeOrder(state, order, body) ?? toDeskOrder(order);
  },

  moveOrder({ state, params, body }) {
    const order = state.orders.find(({ number }) => number === params.number);
    if (!order) return refuse("not_found");
    return moveOrder(state, order, body) ?? toDeskOrder(order);
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
    gettingStarted: state.firstStepsDone !== null,
  };
}
