/** Cart lines that bear a delivery date of their own. */
import type { Workspace } from "@order-portal/sdk";
import { cartLines, type CartLine } from "./cart-lines.ts";
import { orderFields, type CartState } from "./cart-state.ts";
import { firstDay, nextDelivery } from "./order-field-rules.ts";

/** The lines with a date. */
export const datedLines = (cart: CartState): readonly CartLine[] =>
  cartLines(cart).filter(({ deliveryDate }) => deliveryDate !== "");

/**
 * The day that the whole order may take in place of its lines: the one that all of the dated lines
 * share, where the order has none yet and it can be delivered on; else null.
 */
export function sharedDay(cart: CartState, workspace: Workspace, now: Date): string | null {
  const [day = "", ...others] = new Set(datedLines(cart).map((line) => line.deliveryDate));
  const isTaken =
    workspace.orderFields.deliveryDate === "hidden" || orderFields(cart).deliveryDate !== "";
  if (day === "" || others.length > 0 || isTaken) return null;
  const canBe = day >= firstDay(workspace, now) && nextDelivery(day, workspace.delivery) === day;
  return canBe ? day : null;
}
