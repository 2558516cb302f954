import { msg } from "@lit/localize";
import { emptyState, icons } from "@order-portal/ui";
import type { TemplateResult } from "lit";
import type { QueueQuestion } from "../controllers/order-queue.ts";

/** Why a list of orders has none, and what that means. */
export function emptyQueue({ status, search }: QueueQuestion): TemplateResult {
  if (search !== "") {
    return emptyState({
      icon: icons.magnifier,
      heading: msg("No order matches"),
      text: msg("Try the beginning of a number or of the customer's name."),
    });
  }
  if (status === "pending") {
    return emptyState({
      icon: icons.check,
      heading: msg("All done"),
      text: msg("No order is waiting. New ones appear here by themselves."),
    });
  }
  return emptyState({ heading: msg("No orders here"), text: msg("Nothing is in this state now.") });
}
