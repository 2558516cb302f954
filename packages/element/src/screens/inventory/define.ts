import { defineOnce } from "@order-portal/ui";
import { InventoryScreen } from "./inventory-screen.ts";

/** Registers what is held for the customer, unless it is. */
export function define(): void {
  defineOnce("order-portal-inventory", InventoryScreen);
}
