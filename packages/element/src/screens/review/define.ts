import { defineOnce } from "@order-portal/ui";
import { define as defineCart } from "../cart/define.ts";
import { ReviewScreen } from "./review-screen.ts";

/** Registers the review, unless it is. */
export function define(): void {
  defineCart(); // A reload may lead straight to the review.
  defineOnce("order-portal-review", ReviewScreen);
}
