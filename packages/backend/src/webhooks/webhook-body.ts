/** What a webhook's receiver is sent. */
import type { Row } from "../database/schema.ts";
import type { EventSubject } from "../outbox/event-subject.ts";

/**
 * The body of a call: `{type, timestamp, data}`, where `data` is `{order, customer}` or
 * `{customer}`. An order is as staff see it, without what only the desk needs.
 */
export function webhookBody(
  event: Pick<Row<"outbox_events">, "type" | "at">,
  { workspace, customer, order }: EventSubject,
): string {
  const { number, name, email, phone } = customer;
  return JSON.stringify({
    type: event.type,
    timestamp: new Date(event.at).toISOString(),
    workspace: workspace.slug,
    data: order === null ? { customer } : { order, customer: { number, name, email, phone } },
  });
}
