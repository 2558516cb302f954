import { defineOnce, Dialog } from "@order-portal/ui";
import { OrderTools } from "./order-tools.ts";

/** Registers the menu that leads to the places beyond the catalogue, unless it is. */
export function define(): void {
  defineOnce("order-portal-dialog", Dialog);
  defineOnce("order-portal-tools", OrderTools);
}
