/** Lets staff see the portal as a customer does. */
import type { Session } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { openSession } from "../sessions/open-session.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { readCustomer } from "./customer-record.ts";
import { unknownCustomer } from "./get-customer.ts";

/** Opens a short session that may look and not order; the look is written down. */
export async function seeAsCustomer(
  context: StaffContext,
  number: string,
): Promise<Session | Refusal> {
  const { store, workspace, actor } = context;
  return transactionUnlessRefused(store, async (source) => {
    const { db } = source;
    const customer = await readCustomer(source, workspace.id, number);
    if (customer === undefined) return unknownCustomer();
    if (customer.record.blocked) {
      return refuse("customer_blocked", "A blocked customer sees nothing: unblock it first.");
    }
    const subject = { kind: "customer", name: number };
    await writeAudit(db, context, { action: "customer.seen_as", subject });
    return openSession(context, db, workspace.id, {
      kind: "preview",
      customerId: customer.id,
      staffId: actor.staffId,
    });
  });
}
