import { defineOnce } from "@order-portal/ui";
import { define as defineProforma } from "../proforma/define.ts";
import { OrderScreen } from "./order-screen.ts";

/** Registers the order, unless it is. */
export function define(): void {
  defineProforma();
  defineOnce("order-portal-order", OrderScreen);
}
