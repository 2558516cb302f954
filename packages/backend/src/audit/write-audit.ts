/** Writes down what staff have changed, and what they were refused. */
import type { AuditAction } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import type { Connection, Store } from "../database/store.ts";
import { actorId } from "../staff/staff-actor.ts";

/** What was done, and to what. */
export interface AuditEntry {
  readonly action: AuditAction;
  /** What it was done to: `product`, `customer`, `order` … and its sku, number or name. */
  readonly subject: { readonly kind: string; readonly name: string };
  /** What changed, as it was and as it is; never a secret. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes an entry in the transaction of the change itself, so that there is none without the other. */
export async function writeAudit(
  db: Connection,
  { workspace, actor, now }: Pick<StaffContext, "workspace" | "actor" | "now">,
  { action, subject, detail = {} }: AuditEntry,
): Promise<void> {
  await db
    .insertInto("audit_entries")
    .values({
      workspace_id: workspace.id,
      at: now(),
      who: actor.name,
      who_email: actorId(actor),
      action,
      subject_kind: subject.kind,
      subject: subject.name,
      detail: JSON.stringify(detail),
    })
    .execute();
}

/** A call that is refused again and again is written down once in so many milliseconds. */
const noteForbiddenEvery = 60_000;
const notedOf = new WeakMap<Store, Map<string, number>>();

/**
 * Writes down a call that a role or a key may not make. The refusal does not wait for it; a machine
 * that asks without end does not fill the log.
 */
export function noteForbidden(context: StaffContext, call: string): void {
  const now = context.now();
  const what = `${context.workspace.id} ${actorId(context.actor)} ${call}`;
  const notedAt = notedOf.get(context.store) ?? new Map<string, number>();
  notedOf.set(context.store, notedAt);
  const last = notedAt.get(what);
  if (last !== undefined && Math.abs(now - last) < noteForbiddenEvery) return;
  if (notedAt.size >= 1000) notedAt.clear();
  notedAt.set(what, now);
  const entry = { action: "call.forbidden", subject: { kind: "call", name: call } } as const;
  context.store
    .transaction((db) => writeAudit(db, context, entry))
    .catch((error: unknown) => {
      context.log.warn({ error }, "A refused call was not written down.");
    });
}
