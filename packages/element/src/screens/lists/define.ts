import { defineOnce, Dialog, Toasts } from "@order-portal/ui";
import { NameDialog } from "../../components/name-dialog.ts";
import { ListScreen } from "./list-screen.ts";
import { ListSearch } from "./list-search.ts";
import { ListsScreen } from "./lists-screen.ts";

/** Registers the screens of shopping lists, unless they are. */
export function define(): void {
  defineOnce("order-portal-dialog", Dialog);
  defineOnce("order-portal-toasts", Toasts);
  defineOnce("order-portal-name-dialog", NameDialog);
  defineOnce("order-portal-list-search", ListSearch);
  defineOnce("order-portal-lists", ListsScreen);
  defineOnce("order-portal-list", ListScreen);
}
