/** The queries of the outbox: events that are to be told, and the messages made of them. */
import { sql } from "kysely";
import type { Engine } from "../database/engine.ts";
import type { NewRow, Row } from "../database/schema.ts";
import type { Source } from "../database/statement.ts";
import type { Connection } from "../database/store.ts";

/** An event that is to be told. */
export type EventRow = Row<"outbox_events">;

/** Takes the oldest events out of the outbox, of those that no other process is at. */
export async function takeEvents({ db, engine }: Source, count: number): Promise<EventRow[]> {
  const events = await db
    .selectFrom("outbox_events")
    .selectAll()
    .orderBy("id")
    .limit(count)
    .$if(engine === "postgres", (query) => query.forUpdate().skipLocked())
    .execute();
  if (events.length > 0) {
    const ids = events.map(({ id }) => id);
    await db.deleteFrom("outbox_events").where("id", "in", ids).execute();
  }
  return events;
}

/** A message on its way. */
export type DeliveryRow = Row<"deliveries">;

/** Keeps messages that are to be sent; one that is there already stays as it is. */
export async function insertDeliveries(
  db: Connection,
  rows: readonly NewRow<"deliveries">[],
): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("deliveries")
    .values([...rows])
    .onConflict((conflict) => conflict.column("message_key").doNothing())
    .execute();
}

/** How messages are taken. */
export interface ClaimLimits {
  readonly now: number;
  /** For so many milliseconds nobody else takes them. */
  readonly lease: number;
  readonly count: number;
  /** The endpoints that have enough calls under way. */
  readonly not: readonly number[];
}

/** Takes messages that are due for as long as the lease: who dies meanwhile leaves them to others. */
export async function claimDue(
  { db, engine }: { db: Connection; engine: Engine },
  { now, lease, count, not }: ClaimLimits,
): Promise<DeliveryRow[]> {
  const due = await db
    .selectFrom("deliveries")
    .selectAll()
    .where("state", "=", "waiting")
    .where("due_at", "<=", now)
    .$if(not.length > 0, (query) =>
      query.where((e) => e.or([e("endpoint_id", "is", null), e("endpoint_id", "not in", not)])),
    )
    .orderBy("due_at")
    .limit(count)
    .$if(engine === "postgres", (query) => query.forUpdate().skipLocked())
    .execute();
  if (due.length > 0) {
    const ids = due.map(({ id }) => id);
    await db
      .updateTable("deliveries")
      .set({ due_at: now + lease })
      .where("id", "in", ids)
      .execute();
  }
  return due;
}

/** Gives back a message that was not tried. */
export async function giveBack(db: Connection, id: number, dueAt: number): Promise<void> {
  await db
    .updateTable("deliveries")
    .set({ due_at: dueAt })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** What came of an attempt. */
export interface AttemptResult {
  readonly at: number;
  /** The HTTP status, or the mail server's code; null where there was no answer. */
  readonly status: number | null;
  readonly milliseconds: number;
  readonly answer: string;
  /** What becomes of the message: sent, given up, or tried again at a time. */
  readonly then: "sent" | "given_up" | { readonly dueAt: number };
}

/** How much of an answer is kept. */
const answerLength = 500;

/** Writes an attempt down, and what becomes of the message. */
export async function recordAttempt(
  db: Connection,
  id: number,
  { at, status, milliseconds, answer, then }: AttemptResult,
): Promise<void> {
  // PostgreSQL takes no NUL in a text.
  const kept = answer.replaceAll("\0", "").slice(0, answerLength).toWellFormed();
  await db
    .insertInto("delivery_attempts")
    .values({ delivery_id: id, at, status, milliseconds: Math.round(milliseconds), answer: kept })
    .execute();
  const error = then === "sent" ? null : kept || `status ${status ?? "unknown"}`;
  await db
    .updateTable("deliveries")
    .set((row) => ({
      attempts: row("attempts", "+", 1),
      last_error: error,
      ...(typeof then === "string"
        ? { state: then, finished_at: at, secret_body: null }
        : { due_at: then.dueAt }),
    }))
    .where("id", "=", id)
    // One that was given up meanwhile, as its endpoint ended, stays so unless it was sent after all.
    .$if(then !== "sent", (query) => query.where("state", "=", "waiting"))
    .execute();
}

/** Forgets messages from before a time, and what was tried with them; a few at once. */
export async function forgetDeliveries(db: Connection, before: number): Promise<void> {
  await sql`
    delete from deliveries where id in (
      select id from deliveries where created_at < ${before} and state <> 'waiting'
      order by created_at limit 500
    )`.execute(db);
}
