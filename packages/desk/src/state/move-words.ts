/** What staff do to an order, in words. */
import { msg } from "@lit/localize";
import type { OrderMove, OrderStatus } from "@order-portal/sdk/desk";

/** What the button of a move says. */
export const moveLabel = (move: OrderMove): string =>
  ({
    approve: msg("Approve order"),
    reject: msg("Reject…"),
    invoice: msg("Mark invoiced"),
    fulfil: msg("Mark fulfilled"),
    cancel: msg("Cancel order…"),
  })[move];

/** What is said when it is done. */
export const moveDone = (move: OrderMove): string =>
  ({
    approve: msg("Approved"),
    reject: msg("Rejected"),
    invoice: msg("Marked invoiced"),
    fulfil: msg("Marked fulfilled"),
    cancel: msg("Cancelled"),
  })[move];

/** The moves that the customer is told a reason for. */
export const needsReason = (move: OrderMove): move is "reject" | "cancel" =>
  move === "reject" || move === "cancel";

/** The move that goes on with an order of a state, and needs no reason; null where there is none. */
export const moveOf = (status: OrderStatus | undefined): "approve" | "invoice" | "fulfil" | null =>
  status === "pending"
    ? "approve"
    : status === "confirmed"
      ? "invoice"
      : status === "invoiced"
        ? "fulfil"
        : null;
