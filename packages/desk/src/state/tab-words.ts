/** What the tabs of the desk say. */
import { msg } from "@lit/localize";
import type { OrderStatus } from "@order-portal/sdk/desk";

/** The label of a tab. */
export const tabLabel = (status: OrderStatus | "all"): string =>
  ({
    all: msg("All"),
    draft: msg("Drafts"),
    pending: msg("Pending"),
    confirmed: msg("Confirmed"),
    invoiced: msg("Invoiced"),
    fulfilled: msg("Fulfilled"),
    rejected: msg("Rejected"),
    cancelled: msg("Cancelled"),
  })[status];
