import { msg } from "@lit/localize";
import type { TemplateResult } from "lit";
import { badge, type BadgeTone } from "./badge.ts";

const statuses: Record<string, readonly [() => string, BadgeTone]> = {
  draft: [() => msg("Draft"), "neutral"],
  pending: [() => msg("Pending"), "warning"],
  confirmed: [() => msg("Confirmed"), "info"],
  invoiced: [() => msg("Invoiced"), "info"],
  fulfilled: [() => msg("Fulfilled"), "success"],
  rejected: [() => msg("Rejected"), "danger"],
  cancelled: [() => msg("Cancelled"), "danger"],
};

/** The status of an order in a word; one that this version does not know as it is. */
export const orderStatusText = (status: string): string => statuses[status]?.[0]() ?? status;

/** The status of an order as a badge; one that this version does not know is shown as it is. */
export function orderStatus(status: string): TemplateResult {
  const [label, tone] = statuses[status] ?? [() => status, "neutral"];
  return badge(label(), tone);
}
