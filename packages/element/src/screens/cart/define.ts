import { defineOnce, Dialog, Toasts } from "@order-portal/ui";
import { Refusal } from "../../components/refusal.ts";
import { LineDates } from "../../components/line-dates.ts";
import { LineNote } from "../../components/line-note.ts";
import { CartView } from "./cart-view.ts";
import { LinkNeeded } from "./link-needed.ts";
import { Sheets } from "./sheets.ts";
import { UndoRemoval } from "./undo-removal.ts";

/** Registers the cart, and the sheets in which it and other things are shown, unless they are. */
export function define(): void {
  defineOnce("order-portal-dialog", Dialog);
  defineOnce("order-portal-toasts", Toasts);
  defineOnce("order-portal-undo", UndoRemoval);
  defineOnce("order-portal-refusal", Refusal);
  defineOnce("order-portal-line-note", LineNote);
  defineOnce("order-portal-line-dates", LineDates);
  defineOnce("order-portal-cart", CartView);
  defineOnce("order-portal-link-needed", LinkNeeded);
  defineOnce("order-portal-sheets", Sheets);
}
