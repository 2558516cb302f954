/** The tables of what is to be told to others: by mail, and to webhooks. See `schema.ts`. */
import type { Generated } from "kysely";
import type { Flag } from "./schema.ts";

/** Something that happened and is still to be told; written in the transaction of the thing itself. */
export interface OutboxEventTable {
  id: Generated<number>;
  workspace_id: number;
  /** Unique; every telling of this event bears it. */
  event_key: string;
  /** `order.placed` and the like. */
  type: string;
  /** The id of the order or the customer. */
  subject_id: number;
  at: number;
  /** JSON of what only the moment knows: a reason, changes. */
  detail: string;
}

/** One message to one receiver, and what has become of it. */
export interface DeliveryTable {
  id: Generated<number>;
  workspace_id: number;
  channel: "mail" | "webhook";
  /** Unique: the Message-ID of a mail, the `webhook-id` of a call, the same at every attempt. */
  message_key: string;
  type: string;
  subject_kind: "order" | "customer" | "endpoint" | "staff" | "account";
  /** The order's or the customer's number, the endpoint's address, or the e-mail address of staff. */
  subject: string;
  endpoint_id: number | null;
  /** The mail's receiver, or the endpoint's address as it was. */
  receiver: string;
  /** JSON of the mail, or the body of the call. */
  body: string;
  /** The mail with its secret, until it is sent or given up; `body` has it without. */
  secret_body: string | null;
  /** When the secret ends: later the mail is not sent. */
  good_until: number | null;
  state: "waiting" | "sent" | "given_up";
  attempts: number;
  /** When it is tried next; moved ahead while somebody tries. */
  due_at: number;
  created_at: number;
  finished_at: number | null;
  last_error: string | null;
}

export interface DeliveryAttemptTable {
  id: Generated<number>;
  delivery_id: number;
  at: number;
  /** The HTTP status, or the mail server's code; null where there was no answer. */
  status: number | null;
  milliseconds: number;
  /** The beginning of what was answered, or what went wrong. */
  answer: string;
}

/** An address that is told of events. Its secret is made of the server's key and is kept nowhere. */
export interface WebhookEndpointTable {
  id: Generated<number>;
  workspace_id: number;
  url: string;
  description: string;
  /** The types of events it is told of, with spaces between. */
  events: string;
  active: Flag;
  /** Why it is not active: `gone`, `failing`, or null where staff have turned it off. */
  ended_by: "gone" | "failing" | null;
  secret_version: number;
  /** Until then calls are signed by the secret before this one as well. */
  previous_until: number | null;
  /** Since when every call has failed; null where the last one went through. */
  failing_since: number | null;
  created_at: number;
}

/** A message as the supplier wants it; one that is not here goes as the program has it. */
export interface MailTemplateTable {
  workspace_id: number;
  name: string;
  enabled: Flag;
  subject: string;
  body: string;
}
