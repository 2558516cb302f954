/**
 * Notes that something has happened which others are to be told of, in the transaction of the thing
 * itself: so nothing is told that was not stored, and nothing that was stored stays untold.
 */
import { randomBytes } from "node:crypto";
import type { ToldEventType } from "@order-portal/contract";
import { type Source, statement } from "../database/statement.ts";

/** What has happened. */
export interface Announcement {
  readonly type: ToldEventType;
  readonly workspaceId: number;
  /** The order's or the customer's id. */
  readonly subjectId: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** What only the moment knows, such as the reason of a move. */
  readonly detail?: AnnouncementDetail;
}

/** What only the moment of an event knows. */
export interface AnnouncementDetail {
  /** Why, in the supplier's words to the customer. */
  readonly reason?: string | undefined;
}

const insertEvent = statement(
  () => `
    insert into outbox_events (workspace_id, event_key, type, subject_id, at, detail)
    values (?, ?, ?, ?, ?, ?)`,
);

/** Writes it down; one row, whoever is to be told is found out later. */
export async function announce(
  source: Source,
  { type, workspaceId, subjectId, at, detail = {} }: Announcement,
): Promise<void> {
  const key = `msg_${randomBytes(16).toString("hex")}`;
  await insertEvent(source, workspaceId, key, type, subjectId, at, JSON.stringify(detail));
}
