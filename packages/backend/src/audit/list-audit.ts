/** The audit log, for those who look after accounts. */
import type { AuditEntry, AuditPage } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { refuse, type Refusal } from "../http/refusal.ts";
import { parseInstant } from "../imports/zoned-time.ts";
import { readAudit, type AuditPlace } from "./audit-queries.ts";

/** What is asked for. */
export interface AuditListQuestion {
  readonly who?: string | undefined;
  readonly kind?: string | undefined;
  readonly subject?: string | undefined;
  /** Days on the workspace's clock, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/** A page of the log, newest first. */
export async function listAudit(
  { db, workspace }: StaffContext,
  question: AuditListQuestion,
): Promise<AuditPage | Refusal> {
  const { limit = 50, cursor, from, to } = question;
  const behind = cursor === undefined ? undefined : readCursor(cursor);
  if (behind === null) return refuseCursor();
  const { rows, end } = await readAudit(db, {
    workspaceId: workspace.id,
    who: filter(question.who),
    kind: filter(question.kind),
    subject: filter(question.subject),
    from: from === undefined ? undefined : parseInstant(from, workspace.timeZone),
    before: to === undefined ? undefined : parseInstant(to, workspace.timeZone, "end"),
    behind,
    limit,
  });
  return { entries: rows.map(toEntry), nextCursor: end === undefined ? null : writeCursor(end) };
}

const filter = (text: string | undefined): string | undefined => (text === "" ? undefined : text);

const toEntry = (row: Row<"audit_entries">): AuditEntry => ({
  id: String(row.id),
  at: new Date(row.at).toISOString(),
  who: { name: row.who, id: row.who_email },
  action: row.action,
  subject: { kind: row.subject_kind, name: row.subject },
  detail: JSON.parse(row.detail) as Record<string, unknown>, // Written by `writeAudit`.
});

const writeCursor = ({ at, id }: AuditPlace): string => `${at.toString(36)}.${id.toString(36)}`;

function readCursor(cursor: string): AuditPlace | null {
  const [, at, id] = /^([0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined) return null;
  const place = { at: parseInt(at, 36), id: parseInt(id, 36) };
  return Number.isSafeInteger(place.at) && Number.isSafeInteger(place.id) ? place : null;
}

function refuseCursor(): Refusal {
  const detail = "This cursor is of another list: begin anew.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer: "/cursor", code: "invalid", detail }],
  });
}
