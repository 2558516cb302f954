import { defineOnce, Dialog, Toasts } from "@order-portal/ui";
import { NameDialog } from "../../components/name-dialog.ts";
import { SaveList } from "./save-list.ts";

/** Registers "Save as list", unless it is. */
export function define(): void {
  defineOnce("order-portal-dialog", Dialog);
  defineOnce("order-portal-toasts", Toasts);
  defineOnce("order-portal-name-dialog", NameDialog);
  defineOnce("order-portal-save-list", SaveList);
}
