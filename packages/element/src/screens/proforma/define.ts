import { defineOnce } from "@order-portal/ui";
import { ProformaButtons } from "./proforma-buttons.ts";

/** Registers the buttons that make a paper of an order, unless they are. */
export function define(): void {
  defineOnce("order-portal-proforma", ProformaButtons);
}
