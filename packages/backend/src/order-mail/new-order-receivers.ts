/** Who of the staff is told of each new order by mail. */
import type { NewOrderReceiver, NewOrderReceiverList } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";

/** How many accounts are listed at most. */
const mostStaff = 200;

const columns = ["id", "name", "email", "new_order_mail"] as const;

const toReceiver = (row: {
  id: number;
  name: string;
  email: string;
  new_order_mail: 0 | 1;
}): NewOrderReceiver => ({
  id: String(row.id),
  name: row.name,
  email: row.email,
  told: row.new_order_mail === 1,
});

/** The staff whose accounts are open, by e-mail address. */
export async function listNewOrderReceivers({
  db,
  workspace,
}: StaffContext): Promise<NewOrderReceiverList> {
  const rows = await db
    .selectFrom("staff")
    .select(columns)
    .where("workspace_id", "=", workspace.id)
    .where("active", "=", 1)
    .orderBy("email")
    .limit(mostStaff)
    .execute();
  return { staff: rows.map(toReceiver) };
}

/** Has a member of staff told, or not. */
export function setNewOrderReceiver(
  context: StaffContext,
  id: string,
  told: boolean,
): Promise<NewOrderReceiver | Refusal> {
  return context.store.transaction(async (db): Promise<NewOrderReceiver | Refusal> => {
    const row = await db
      .updateTable("staff")
      .set({ new_order_mail: told ? 1 : 0 })
      .where("workspace_id", "=", context.workspace.id)
      .where("active", "=", 1)
      .where("id", "=", Number(id))
      .returning(columns)
      .executeTakeFirst();
    if (row === undefined) return refuse("not_found", "There is no such member of staff.");
    await writeAudit(db, context, {
      action: "staff.new_order_mail",
      subject: { kind: "staff", name: row.email },
      detail: { after: { told } },
    });
    return toReceiver(row);
  });
}
