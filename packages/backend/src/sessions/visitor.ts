/** Whom a buyer's session belongs to, as the buyer sees it. */
import type { Visitor } from "@order-portal/contract";
import type { BuyerContext, CustomerContext } from "../context.ts";

/** The visitor of a session. */
export const toVisitor = ({ actor }: BuyerContext): Visitor => ({
  kind: actor.kind,
  customer: actor.customer && { number: actor.customer.number, name: actor.customer.name },
  permissions: [...actor.permissions],
});

/** The same context where it is a customer's; null on a public visit. */
export const asCustomer = (context: BuyerContext): CustomerContext | null => {
  const { kind, customer } = context.actor;
  return kind === "customer" && customer !== null
    ? { ...context, actor: { ...context.actor, kind, customer } }
    : null;
};
