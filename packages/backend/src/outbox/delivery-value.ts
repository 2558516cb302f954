/** A message as the wire has it. */
import type { Delivery } from "@order-portal/contract";
import type { DeliveryRow } from "./delivery-queries.ts";

const instant = (at: number): string => new Date(at).toISOString();

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
});
