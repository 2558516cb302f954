/** Has an address told of events. */
import type { ToldEventType, WebhookEndpointWithSecret } from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { refuseEndpointUrl } from "./check-endpoint-url.ts";
import { type EndpointRow, listEndpointRows, mostEndpoints } from "./endpoint-queries.ts";
import { secretOf } from "./endpoint-secret.ts";
import { toWebhookEndpoint } from "./endpoint-value.ts";
import { secretText } from "./signature.ts";
import { webhookKey } from "./webhook-key.ts";

/** What is asked for. */
export interface NewEndpoint {
  readonly url: string;
  readonly description: string;
  readonly events: readonly ToldEventType[];
}

/** Makes the endpoint, and tells its secret this once. */
export async function makeEndpoint(
  context: StaffContext,
  { url, description, events }: NewEndpoint,
): Promise<WebhookEndpointWithSecret | Refusal> {
  const { store, workspace, now } = context;
  const refused = refuseEndpointUrl(context, url);
  if (refused !== null) return refused;
  const key = await webhookKey(store);
  const made = await store.transaction(async (db): Promise<EndpointRow | Refusal> => {
    const there = await listEndpointRows(db, workspace.id);
    if (there.length >= mostEndpoints) {
      return refuse("too_many", `A workspace has ${mostEndpoints} endpoints at most.`);
    }
    const row = await db
      .insertInto("webhook_endpoints")
      .values({
        workspace_id: workspace.id,
        url,
        description,
        events: [...new Set(events)].join(" "),
        active: 1,
        ended_by: null,
        secret_version: 1,
        previous_until: null,
        failing_since: null,
        created_at: now(),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await writeAudit(db, context, {
      action: "webhook.made",
      subject: { kind: "webhook", name: url },
      detail: { after: { events } },
    });
    return row;
  });
  if (isRefusal(made)) return made;
  return { endpoint: toWebhookEndpoint(made), secret: secretText(secretOf(key, made)) };
}
