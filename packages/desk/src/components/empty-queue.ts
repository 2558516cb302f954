import { msg } from "@lit/localize";
import { emptyState, icons } from "@order-portal/ui";
import type { TemplateResult } from "lit";
import type { QueueQuestion } from "../controllers/order-queue.ts";
import { countFilters } from "../state/queue-place.ts";

/** Why a list of orders has none, and what that means. */
export function emptyQueue({ status, search, filters }: QueueQuestion): TemplateResult {
  if (countFilters(filters) > 0) {
    return emptyState({
      icon: icons.magnifier,
      heading: msg("No order matches"),
      text: msg("Take a filter away, or look among orders of another state."),
    });
  }
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
  if (status === "draft") {
    return emptyState({
      heading: msg("No drafts"),
      text: msg("Start an order for a customer who calls or writes, and send it when it is whole."),
    });
  }
  return emptyState({ heading: msg("No orders here"), text: msg("Nothing is in this state now.") });
}
