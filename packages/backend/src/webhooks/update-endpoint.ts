/** Changes an endpoint, gives it a new secret, or removes it. */
import type {
  ToldEventType,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
} from "@order-portal/contract";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { refuseEndpointUrl } from "./check-endpoint-url.ts";
import { type EndpointRow, giveUpWaiting, lockEndpoint } from "./endpoint-queries.ts";
import { changeOver, secretOf } from "./endpoint-secret.ts";
import { endpointRevision, toWebhookEndpoint } from "./endpoint-value.ts";
import { secretText } from "./signature.ts";
import { webhookKey } from "./webhook-key.ts";

/** What is asked for; what it does not name stays as it is. */
export interface EndpointChange {
  /** The revision of the endpoint that was looked at. */
  readonly revision: string;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly events?: readonly ToldEventType[] | undefined;
  readonly active?: boolean | undefined;
}

/** Makes the change. Turned on again, it begins anew: what had failed before is forgotten. */
export async function updateEndpoint(
  context: StaffContext,
  id: string,
  { revision, ...change }: EndpointChange,
): Promise<WebhookEndpoint | Refusal> {
  const refused = change.url === undefined ? null : refuseEndpointUrl(context, change.url);
  if (refused !== null) return refused;
  return withEndpoint(context, id, async (source, endpoint) => {
    if (endpointRevision(endpoint) !== revision) {
      return refuse("record_changed", "Somebody else has changed this endpoint: look at it again.");
    }
    const active = change.active === undefined ? endpoint.active : change.active ? 1 : 0;
    const isTurnedOn = active === 1 && endpoint.active === 0;
    const row = {
      url: change.url ?? endpoint.url,
      description: change.description ?? endpoint.description,
      events: change.events ? [...new Set(change.events)].join(" ") : endpoint.events,
      active,
      ...(isTurnedOn && { ended_by: null, failing_since: null }),
    } as const;
    const changed = await write(source, endpoint.id, row);
    await writeAudit(source.db, context, {
      action: "webhook.updated",
      subject: { kind: "webhook", name: changed.url },
      detail: { before: said(endpoint), after: said(changed) },
    });
    return toWebhookEndpoint(changed);
  });
}

/** Gives the endpoint a new secret, told this once; for a day the old one signs as well. */
export async function rotateSecret(
  context: StaffContext,
  id: string,
): Promise<WebhookEndpointWithSecret | Refusal> {
  const { store, now } = context;
  const key = await webhookKey(store);
  return withEndpoint(context, id, async (source, endpoint) => {
    const changed = await write(source, endpoint.id, {
      secret_version: endpoint.secret_version + 1,
      previous_until: now() + changeOver,
    });
    await writeAudit(source.db, context, {
      action: "webhook.secret_changed",
      subject: { kind: "webhook", name: endpoint.url },
    });
    return { endpoint: toWebhookEndpoint(changed), secret: secretText(secretOf(key, changed)) };
  });
}

/** Removes the endpoint; what waited for it is given up, and its log stays. */
export async function deleteEndpoint(
  context: StaffContext,
  id: string,
): Promise<Refusal | undefined> {
  return withEndpoint(context, id, async ({ db }, endpoint) => {
    await giveUpWaiting(db, endpoint.id, context.now());
    await db.deleteFrom("webhook_endpoints").where("id", "=", endpoint.id).execute();
    await writeAudit(db, context, {
      action: "webhook.deleted",
      subject: { kind: "webhook", name: endpoint.url },
      detail: { before: said(endpoint) },
    });
    return undefined;
  });
}

/** Works with an endpoint of the workspace, which nobody else changes meanwhile. */
async function withEndpoint<T>(
  { store, workspace }: StaffContext,
  id: string,
  work: (source: Source, endpoint: EndpointRow) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  return store.transaction(async (db) => {
    const source = { db, engine: store.engine };
    const endpoint = await lockEndpoint(source, workspace.id, Number(id));
    return isRefusal(endpoint) ? endpoint : work(source, endpoint);
  });
}

const write = ({ db }: Source, id: number, values: Partial<Omit<EndpointRow, "id">>) =>
  db
    .updateTable("webhook_endpoints")
    .set(values)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow();

const said = ({ url, description, events, active }: EndpointRow) => ({
  url,
  description,
  events: events.split(" "),
  active: active === 1,
});
