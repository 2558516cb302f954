/** Notes something on an order for the staff themselves. */
import type { DeskOrder } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { type Refusal, isRefusal } from "../http/refusal.ts";
import { getDeskOrder } from "./get-desk-order.ts";
import { explainRefusal } from "./move-order.ts";
import { touchOrders } from "./touch-orders.ts";

/** Takes the place of the note that was there; the order is otherwise as it was. */
export async function noteOrder(
  context: StaffContext,
  number: string,
  { note, revision }: { readonly note: string; readonly revision: number },
): Promise<DeskOrder | Refusal> {
  const { store, workspace } = context;
  const refused = await store.transaction(async (db): Promise<Refusal | undefined> => {
    const noted = await db
      .updateTable("orders")
      .set((row) => ({ staff_note: note, revision: row("revision", "+", 1) }))
      .where("workspace_id", "=", workspace.id)
      .where("number", "=", number)
      .where("revision", "=", revision)
      .returning("id")
      .executeTakeFirst();
    if (noted === undefined) return explainRefusal(db, workspace.id, number, revision);
    await writeAudit(db, context, {
      action: "order.noted",
      subject: { kind: "order", name: number },
      detail: { after: { staffNote: note } },
    });
    await touchOrders({ db, engine: store.engine }, workspace.id, [noted.id], { stock: false });
    return undefined;
  });
  return isRefusal(refused) ? refused : getDeskOrder(context, number);
}
