/** Calls an endpoint with an event that means nothing, so that its receiver can be tried. */
import { randomBytes } from "node:crypto";
import type { Delivery } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { toDelivery } from "../outbox/delivery-value.ts";
import { findEndpoint, refuseEndpoint } from "./endpoint-queries.ts";

/** Puts the call into the outbox, due at once; what came of it is in the log. */
export async function testEndpoint(
  { db, store, workspace, now }: StaffContext,
  id: string,
): Promise<Delivery | Refusal> {
  const endpoint = await findEndpoint(db, workspace.id, Number(id));
  if (endpoint === undefined) return refuseEndpoint();
  if (endpoint.active === 0) return refuse("endpoint_inactive", "Turn the endpoint on first.");
  const at = now();
  const row = await store.transaction((transaction) =>
    transaction
      .insertInto("deliveries")
      .values({
        workspace_id: workspace.id,
        channel: "webhook",
        message_key: `msg_${randomBytes(16).toString("hex")}`,
        type: "test",
        subject_kind: "endpoint",
        subject: endpoint.url,
        endpoint_id: endpoint.id,
        receiver: endpoint.url,
        body: JSON.stringify({
          type: "test",
          timestamp: new Date(at).toISOString(),
          workspace: workspace.slug,
          data: {},
        }),
        state: "waiting",
        attempts: 0,
        due_at: at,
        created_at: at,
      })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
  return toDelivery(row);
}
