/** Makes the messages of events: who is to be told is looked up here, and nowhere else. */
import type { AppContext } from "../context.ts";
import type { NewRow } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import { mailsOfEvent } from "../order-mail/mails-of-event.ts";
import { listEndpointRows } from "../webhooks/endpoint-queries.ts";
import { webhookBody } from "../webhooks/webhook-body.ts";
import { type EventRow, insertDeliveries, takeEvents } from "./delivery-queries.ts";
import { readSubject } from "./event-subject.ts";

/** Events of one transaction: few, since on SQLite all who write wait for it. */
const atOnce = 20;

/** Makes the messages of the oldest events, and tells how many events there were. */
export async function makeDeliveries({ store, now, config }: AppContext): Promise<number> {
  return store.transaction(async (db) => {
    const source = { db, engine: store.engine };
    const events = await takeEvents(source, atOnce);
    for (const event of events)
      await insertDeliveries(db, await deliveriesOf(source, config, event, now()));
    return events.length;
  });
}

async function deliveriesOf(
  source: Source,
  config: AppContext["config"],
  event: EventRow,
  now: number,
): Promise<NewRow<"deliveries">[]> {
  const subject = await readSubject(source, event);
  if (subject === undefined) return [];
  const { order, customer } = subject;
  const shared = {
    workspace_id: event.workspace_id,
    type: event.type,
    subject_kind: order === null ? ("customer" as const) : ("order" as const),
    subject: order?.number ?? customer.number,
    state: "waiting" as const,
    attempts: 0,
    due_at: now,
    created_at: now,
  };
  const mails = await mailsOfEvent(source.db, config, event, subject);
  const endpoints = await listEndpointRows(source.db, event.workspace_id);
  const told = endpoints.filter(
    ({ active, events }) => active === 1 && events.split(" ").includes(event.type),
  );
  const body = told.length === 0 ? "" : webhookBody(event, subject);
  return [
    ...mails.map(({ to, mail }, index) => ({
      ...shared,
      channel: "mail" as const,
      message_key: `${event.event_key}_m${index}`,
      endpoint_id: null,
      receiver: to,
      body: JSON.stringify(mail),
    })),
    ...told.map(({ id, url }) => ({
      ...shared,
      channel: "webhook" as const,
      message_key: `${event.event_key}_w${id}`,
      endpoint_id: id,
      receiver: url,
      body,
    })),
  ];
}
