/** A message as the wire has it. */
import type { Delivery } from "@order-portal/contract";
import type { DeliveryRow } from "./delivery-queries.ts";
import { isSecretMail } from "./queue-secret-mail.ts";

const instant = (at: number): string => new Date(at).toISOString();

/** Whether it can be sent again: a secret that it bore is kept no longer than it waits. */
export const isRepeatable = ({ type, state }: Pick<DeliveryRow, "type" | "state">): boolean =>
  state === "waiting" || !isSecretMail(type);

/** What staff see of a message in a list. */
export const toDelivery = (row: DeliveryRow): Delivery => ({
  id: String(row.id),
  channel: row.channel,
  type: row.type,
  subjectKind: row.subject_kind,
  subject: row.subject,
  receiver: row.receiver,
  state: row.state,
  attempts: row.attempts,
  dueAt: row.state === "waiting" ? instant(row.due_at) : null,
  createdAt: instant(row.created_at),
  finishedAt: row.finished_at === null ? null : instant(row.finished_at),
  lastError: row.last_error,
  repeatable: isRepeatable(row),
});
