/** What staff may do to an order: the table of moves, from which state to which. */
import { orderMoves, type OrderMove, type OrderStatus } from "@order-portal/contract";

/** One move: where it starts, where it leads, and what comes with it. */
export interface MoveRule {
  readonly from: OrderStatus;
  readonly to: Exclude<OrderStatus, "draft" | "pending">;
  /** The customer is told why. */
  readonly needsReason: boolean;
  /** The order comes to nothing: what it took is given back. */
  readonly undoes: boolean;
}

/** Every move; each is made by staff. Submission by the customer is what makes an order pending. */
export const moveRules: Readonly<Record<OrderMove, MoveRule>> = {
  approve: { from: "pending", to: "confirmed", needsReason: false, undoes: false },
  reject: { from: "pending", to: "rejected", needsReason: true, undoes: true },
  invoice: { from: "confirmed", to: "invoiced", needsReason: false, undoes: false },
  fulfil: { from: "invoiced", to: "fulfilled", needsReason: false, undoes: false },
  cancel: { from: "confirmed", to: "cancelled", needsReason: true, undoes: true },
};

/** The moves that an order in this state can make. */
export const movesFrom = (status: OrderStatus): OrderMove[] =>
  orderMoves.filter((move) => moveRules[move].from === status);
