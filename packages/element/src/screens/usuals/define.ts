import { defineOnce } from "@order-portal/ui";
import { Usuals } from "./usuals.ts";

/** Registers the usuals, unless they are. */
export function define(): void {
  defineOnce("order-portal-usuals", Usuals);
}
