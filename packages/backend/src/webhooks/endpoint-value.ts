/** A webhook endpoint as the wire has it. */
import type { WebhookEndpoint } from "@order-portal/contract";
import { recordRevision } from "../database/record-revision.ts";
import type { EndpointRow } from "./endpoint-queries.ts";

const instant = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();

/** What staff see of an endpoint. */
export const toWebhookEndpoint = (row: EndpointRow): WebhookEndpoint => ({
  id: String(row.id),
  url: row.url,
  description: row.description,
  events: row.events.split(" "),
  active: row.active === 1,
  endedBy: row.ended_by,
  failingSince: instant(row.failing_since),
  createdAt: new Date(row.created_at).toISOString(),
  previousSecretUntil: instant(row.previous_until),
  revision: endpointRevision(row),
});

/** Names what staff can change about an endpoint. */
export const endpointRevision = ({ url, description, events, active }: EndpointRow): string =>
  recordRevision([url, description, events, active]);
