import { defineOnce, Dialog, Toasts } from "@order-portal/ui";
import { NameDialog } from "../../components/name-dialog.ts";
import { KeptCartsScreen } from "./kept-carts-screen.ts";

/** Registers the screen of kept carts, unless it is. */
export function define(): void {
  defineOnce("order-portal-dialog", Dialog);
  defineOnce("order-portal-toasts", Toasts);
  defineOnce("order-portal-name-dialog", NameDialog);
  defineOnce("order-portal-kept-carts", KeptCartsScreen);
}
