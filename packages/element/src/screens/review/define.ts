import { defineOnce } from "@order-portal/ui";
import { ReviewScreen } from "./review-screen.ts";

/** Registers the review, unless it is. */
export function define(): void {
  defineOnce("order-portal-review", ReviewScreen);
}
