/** Sends a message again, because somebody asked. */
import type { Delivery } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { findEndpoint } from "../webhooks/endpoint-queries.ts";
import { isRepeatable, toDelivery } from "./delivery-value.ts";
import { findDelivery } from "./list-deliveries.ts";
import { isSecretMail } from "./queue-secret-mail.ts";

/** Makes the message due at once; the schedule of its attempts begins anew. */
export async function sendDeliveryAgain(
  context: StaffContext,
  id: string,
): Promise<Delivery | Refusal> {
  const { store, workspace, now } = context;
  return store.transaction(async (db): Promise<Delivery | Refusal> => {
    const delivery = await findDelivery(context, db, id);
    if (isRefusal(delivery)) return delivery;
    if (!isRepeatable(delivery)) return secretGone();
    if (delivery.endpoint_id !== null) {
      const endpoint = await findEndpoint(db, workspace.id, delivery.endpoint_id);
      if (endpoint?.active !== 1) {
        return refuse("endpoint_inactive", "Turn the endpoint on first, then send this again.");
      }
    }
    const row = await db
      .updateTable("deliveries")
      .set({ state: "waiting", due_at: now(), attempts: 0, finished_at: null })
      .where("id", "=", delivery.id)
      // Sent in this moment: its secret has gone with it.
      .$if(isSecretMail(delivery.type), (query) => query.where("secret_body", "is not", null))
      .returningAll()
      .executeTakeFirst();
    if (row === undefined) return secretGone();
    await writeAudit(db, context, {
      action: "delivery.sent_again",
      subject: { kind: delivery.subject_kind, name: delivery.subject },
      detail: { channel: delivery.channel, type: delivery.type, receiver: delivery.receiver },
    });
    return toDelivery(row);
  });
}

const secretGone = (): Refusal =>
  refuse("secret_gone", "What was secret in it is kept nowhere: have a new one sent.");
