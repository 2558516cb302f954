import { defineOnce } from "@order-portal/ui";
import { CodeField } from "./code-field.ts";
import { QuickOrderScreen } from "./quick-order-screen.ts";

/** Registers the quick order pad, unless it is. */
export function define(): void {
  defineOnce("order-portal-code-field", CodeField);
  defineOnce("order-portal-quick-order", QuickOrderScreen);
}
