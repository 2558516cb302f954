import { defineOnce } from "@order-portal/ui";
import { ReorderScreen } from "./reorder-screen.ts";

/** Registers the preview of what ordering again would bring, unless it is. */
export function define(): void {
  defineOnce("order-portal-reorder", ReorderScreen);
}
