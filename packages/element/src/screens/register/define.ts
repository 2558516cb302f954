import { defineOnce } from "@order-portal/ui";
import { RegisterScreen } from "./register-screen.ts";

/** Registers the screen, unless it is. */
export function define(): void {
  defineOnce("order-portal-register", RegisterScreen);
}
