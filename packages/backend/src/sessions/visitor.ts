/** Whom a buyer's session belongs to, as the buyer sees it. */
import type { Visitor } from "@order-portal/contract";
import { checkoutModeOf } from "../customers/checkout-mode.ts";
import type { BuyerContext, CustomerContext } from "../context.ts";
import { hasInventory } from "../inventory/inventory-queries.ts";

/** The visitor of a session; whether anything is held for them is looked up. */
export async function readVisitor({ store, actor, workspace }: BuyerContext): Promise<Visitor> {
  const { kind, customer, permissions } = actor;
  const isHeld = customer !== null && (await hasInventory(store, customer.id));
  return {
    kind,
    customer: customer && { number: customer.number, name: customer.name },
    permissions: [...permissions],
    ...(customer && { checkoutMode: checkoutModeOf(customer, workspace) }),
    ...(isHeld && { hasInventory: true }),
  };
}

/** The same context where it is a customer's; null on a public visit. */
export const asCustomer = (context: BuyerContext): CustomerContext | null => {
  const { kind, customer } = context.actor;
  return kind === "customer" && customer !== null
    ? { ...context, actor: { ...context.actor, kind, customer } }
    : null;
};
