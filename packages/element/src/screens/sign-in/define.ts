import { defineOnce } from "@order-portal/ui";
import { SignInScreen } from "./sign-in-screen.ts";

/** Registers the screen, unless it is. */
export function define(): void {
  defineOnce("order-portal-sign-in", SignInScreen);
}
