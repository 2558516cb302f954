import { defineOnce } from "@order-portal/ui";
import { NewPasswordScreen } from "./new-password-screen.ts";

/** Registers the screen, unless it is. */
export function define(): void {
  defineOnce("order-portal-new-password", NewPasswordScreen);
}
