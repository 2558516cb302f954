/** Moves an order along: approve, reject, invoice, fulfil, cancel. */
import type { DeskOrder, OrderMove } from "@order-portal/contract";
import { sql } from "kysely";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Connection } from "../database/store.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { announce } from "../outbox/announce.ts";
import { getDeskOrder } from "./get-desk-order.ts";
import { refuseOrder } from "./get-order.ts";
import { moveRules } from "./order-moves.ts";
import { touchOrders } from "./touch-orders.ts";
import { undoOrder } from "./undo-order.ts";

/** What is asked for. */
export interface MoveRequest {
  readonly move: OrderMove;
  readonly reason?: string | undefined;
  /** The revision of the order that was looked at. */
  readonly revision: number;
}

/** Makes a move, and answers the order as it is then. Of two at the same time one is refused. */
export async function moveOrder(
  context: StaffContext,
  number: string,
  request: MoveRequest,
): Promise<DeskOrder | Refusal> {
  const refused =
    refuseWithoutReason(request.move, request.reason) ?? (await makeMove(context, number, request));
  return isRefusal(refused) ? refused : getDeskOrder(context, number);
}

/** Refuses a move that the customer is to be told a reason for, where there is none. */
export function refuseWithoutReason(move: OrderMove, reason: string | undefined): Refusal | null {
  if (!moveRules[move].needsReason || reason !== undefined) return null;
  const detail = "Say why: the customer reads it.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/reason", code: "required", detail }],
  });
}

/** Makes a move, or says why it is not made. */
export function makeMove(
  context: StaffContext,
  number: string,
  { move, reason, revision }: MoveRequest,
): Promise<Refusal | undefined> {
  const rule = moveRules[move];
  const { store, workspace, actor, now } = context;
  return store.transaction(async (db): Promise<Refusal | undefined> => {
    const at = now();
    // The condition decides, not what was read before: it holds for any number of processes.
    const moved = await db
      .updateTable("orders")
      .set((row) => ({ status: rule.to, revision: row("revision", "+", 1), changed_at: at }))
      .where("workspace_id", "=", workspace.id)
      .where("number", "=", number)
      .where("status", "=", rule.from)
      .where("revision", "=", revision)
      .returning(["id", "workspace_id", "customer_id", "placed_by", "discount_code"])
      .executeTakeFirst();
    if (moved === undefined) return explainRefusal(db, workspace.id, number, revision);
    await db
      .insertInto("order_events")
      .values({
        order_id: moved.id,
        position: sql<number>`(select count(*) from order_events where order_id = ${moved.id})`,
        status: rule.to,
        at,
        who: actor.name,
        reason: reason ?? null,
      })
      .execute();
    const source = { db, engine: store.engine };
    const stock = rule.undoes && (await undoOrder(source, moved));
    await announce(source, {
      type: `order.${rule.to}`,
      workspaceId: workspace.id,
      subjectId: moved.id,
      at,
      detail: { reason },
    });
    await writeAudit(db, context, {
      action: "order.moved",
      subject: { kind: "order", name: number },
      detail: { move, before: { status: rule.from }, after: { status: rule.to }, reason },
    });
    await touchOrders(source, workspace.id, [moved.id], { stock });
    return undefined;
  });
}

/** Why an order did not move, or was not changed. */
export async function explainRefusal(
  db: Connection,
  workspaceId: number,
  number: string,
  revision: number,
  what = "make this move",
): Promise<Refusal> {
  const order = await db
    .selectFrom("orders")
    .select(["status", "revision"])
    .where("workspace_id", "=", workspaceId)
    .where("number", "=", number)
    .executeTakeFirst();
  if (order === undefined) return refuseOrder();
  return order.revision === revision
    ? refuse("order_move_refused", `An order that is ${order.status} cannot ${what}.`)
    : refuse("order_changed", "Somebody else has changed this order: look at it again.");
}
