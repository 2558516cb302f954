/** Moves many orders along, each in a transaction of its own. */
import type { MoveOutcome, MoveOutcomes, OrderMove } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { makeMove, refuseWithoutReason } from "./move-order.ts";

/** What is asked for. */
interface MovesRequest {
  readonly move: OrderMove;
  readonly reason?: string | undefined;
  readonly orders: readonly { readonly number: string; readonly revision: number }[];
}

/** Moves each that can be moved, and tells what became of each. */
export async function moveOrders(
  context: StaffContext,
  { move, reason, orders }: MovesRequest,
): Promise<MoveOutcomes | Refusal> {
  const refused = refuseWithoutReason(move, reason);
  if (refused !== null) return refused;
  const outcomes: MoveOutcome[] = [];
  // One after another: those that undo an order lock the same products.
  for (const { number, revision } of orders) {
    const refused = await makeMove(context, number, { move, reason, revision });
    outcomes.push(
      isRefusal(refused)
        ? { number, code: refused.code, detail: refused.detail }
        : { number, code: null, detail: "" },
    );
  }
  return { outcomes };
}
