/** Writes down what staff have changed, and what they were refused. */
import type { StaffContext } from "../context.ts";
import type { Connection } from "../database/store.ts";

/** What was done, and to what. */
export interface AuditEntry {
  /** A verb and its object, by words of the code: `product.updated`, `link.sent`. */
  readonly action: string;
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
      who_email: actor.email,
      action,
      subject_kind: subject.kind,
      subject: subject.name,
      detail: JSON.stringify(detail),
    })
    .execute();
}

/** Writes down a call that a role may not make. The refusal does not wait for it. */
export function noteForbidden(context: StaffContext, call: string): void {
  const entry = { action: "call.forbidden", subject: { kind: "call", name: call } };
  context.store
    .transaction((db) => writeAudit(db, context, entry))
    .catch((error: unknown) => {
      context.log.warn({ error }, "A refused call was not written down.");
    });
}
