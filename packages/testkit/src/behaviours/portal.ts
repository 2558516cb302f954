/** The calls that open the portal and tell who a session is. */
import { linkPermissions, type PortalView, type Session } from "@order-portal/contract";
import { linkCode } from "../fixtures/customers.ts";
import { Refusal, refuse } from "../http/refusal.ts";
import { priceCart } from "../price-cart.ts";
import { cartOf, type MockState } from "../state.ts";
import type { MockSession } from "../stored.ts";
import type { Behaviours } from "./behaviour.ts";
import { listProducts, listTabs } from "./catalogue.ts";
import { ordersToRepeat } from "./history/past-orders.ts";

/** Opens a session, and answers it as the wire has it. */
export function openSession(state: MockState, session: MockSession): Session {
  const token = `mock-${session.kind}-session-${state.sessions.size + 1}`;
  state.sessions.set(token, session);
  const inHours = (hours: number) =>
    new Date(state.now().getTime() + hours * 3_600_000).toISOString();
  return { token, idleExpiresAt: inHours(12), expiresAt: inHours(24 * 30) };
}

export const portalBehaviours: Behaviours<
  "start" | "sendLinkCode" | "openLink" | "getSession" | "endSession"
> = {
  start({ state, body, token, session }) {
    if (body.workspace !== state.workspace.slug) return refuse("not_found");
    const answer = {
      workspace: state.workspace,
      welcome: null,
      refused: null,
      view: null,
      session: null,
    };
    if (body.linkSecret !== undefined) {
      const customer = findCustomer(state, body.linkSecret);
      if (!customer) return { ...answer, refused: "link_unknown" };
      const { name: customerName, codeRequired } = customer;
      const hasOrders = ordersToRepeat(state, customer).length > 0;
      return { ...answer, welcome: { customerName, codeRequired, hasOrders } };
    }
    if (session) return { ...answer, view: viewOf(state, session, body.limit) };
    if (token !== null) return { ...answer, refused: "session_expired" };
    if (!state.workspace.publicCatalogue) return answer;
    const visit: MockSession = {
      kind: "public",
      customer: null,
      permissions: ["catalogue:read"],
    };
    return {
      ...answer,
      session: openSession(state, visit),
      view: viewOf(state, visit, body.limit),
    };
  },

  sendLinkCode({ state, body }) {
    const customer = findCustomer(state, body.linkSecret);
    if (!customer) return refuse("link_unknown");
    const expiresAt = new Date(state.now().getTime() + 10 * 60_000).toISOString();
    return { sentTo: customer.email.replace(/(?<=^.)[^@]*(?=@)/, "•••"), expiresAt };
  },

  openLink({ state, body }) {
    const customer = findCustomer(state, body.linkSecret);
    if (!customer) return refuse("link_unknown");
    if (customer.codeRequired && body.code === undefined) return refuse("code_required");
    if (customer.codeRequired && body.code !== linkCode) return refuse("code_invalid");
    const session: MockSession = {
      kind: "customer",
      customer,
      permissions: linkPermissions,
    };
    return { session: openSession(state, session), view: viewOf(state, session, body.limit) };
  },

  getSession({ state, session }) {
    if (!session) return refuse("unauthorized");
    return { workspace: state.workspace, visitor: visitorOf(state, session) };
  },

  endSession({ state, token }) {
    state.sessions.delete(token ?? "");
    return undefined;
  },
};

const findCustomer = (state: MockState, linkSecret: string) =>
  state.customers.find((customer) => customer.linkSecret === linkSecret);

/** What a session is shown first. */
export function viewOf(state: MockState, session: MockSession, limit = 50): PortalView {
  const page = listProducts(state, { limit });
  if (page instanceof Refusal) throw new Error("The first page of a list is never refused.");
  const { customer } = session;
  return {
    visitor: visitorOf(state, session),
    tabs: listTabs(state, customer),
    page,
    cart: customer && priceCart(state, cartOf(state, customer)),
    orderTemplate: customer?.orderTemplate ?? "standard",
  };
}

function visitorOf(
  { heldLots, settings }: MockState,
  { kind, customer, permissions }: MockSession,
): PortalView["visitor"] {
  return {
    kind: kind === "public" ? "public" : "customer",
    customer: customer && { number: customer.number, name: customer.name },
    permissions: [...permissions],
    ...(customer && { checkoutMode: settings.checkoutMode }),
    ...(heldLots.some((lot) => lot.customer === customer?.number) && { hasInventory: true }),
  };
}
