/** Mails that are neither an order's nor bear a secret: they wait in the outbox like all others. */
import { randomBytes } from "node:crypto";
import type { NewRow } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";
import type { Message } from "../mail/mailer.ts";
import { insertDeliveries } from "./delivery-queries.ts";

/** A mail that is to be sent. */
export interface QueuedMail {
  readonly workspaceId: number;
  /** What it tells of, for the log. */
  readonly type: string;
  readonly subject: { readonly kind: NewRow<"deliveries">["subject_kind"]; readonly name: string };
  readonly mail: Message;
  /** Names it, so that the same is sent once whoever puts it in twice; made up where missing. */
  readonly key?: string;
}

/** Puts mails into the outbox, in the transaction of what they tell of. */
export async function queueMails(
  db: Connection,
  mails: readonly QueuedMail[],
  now: number,
): Promise<void> {
  const rows = mails.map(({ workspaceId, type, subject, mail: { to, ...mail }, key }) => ({
    workspace_id: workspaceId,
    channel: "mail" as const,
    message_key: `mail_${key ?? randomBytes(16).toString("hex")}`,
    type,
    subject_kind: subject.kind,
    subject: subject.name,
    endpoint_id: null,
    receiver: to,
    body: JSON.stringify(mail),
    state: "waiting" as const,
    attempts: 0,
    due_at: now,
    created_at: now,
  }));
  await insertDeliveries(db, rows);
}
