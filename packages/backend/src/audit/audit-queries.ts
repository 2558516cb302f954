/** The query that reads the audit log. */
import { sql } from "kysely";
import type { Row } from "../database/schema.ts";
import type { Connection } from "../database/store.ts";

/** An entry's place in the log. */
export interface AuditPlace {
  readonly at: number;
  readonly id: number;
}

/** Which entries are asked for; undefined where any will do. */
export interface AuditQuestion {
  readonly workspaceId: number;
  readonly who: string | undefined;
  readonly kind: string | undefined;
  readonly subject: string | undefined;
  /** Instants: from the first on, and before the second. */
  readonly from: number | undefined;
  readonly before: number | undefined;
  readonly behind: AuditPlace | undefined;
  readonly limit: number;
}

/** How many entries one page looks through where no index has all of its filters. */
export const lookedThrough = 5000;

/** A page as it was found. */
export interface FoundEntries {
  readonly rows: Row<"audit_entries">[];
  /** The place that was looked through to, where there may be more behind it. */
  readonly end: AuditPlace | undefined;
}

/**
 * Entries, newest first. Each of who, kind, and kind with subject has an index that is ordered by
 * time; where filters are left over, so many entries of the narrowest index are looked through.
 */
export async function readAudit(db: Connection, question: AuditQuestion): Promise<FoundEntries> {
  const { workspaceId, who, kind, subject, from, before, behind, limit } = question;
  const byThing = kind !== undefined && subject !== undefined;
  const byWho = !byThing && who !== undefined;
  const byKind = !byThing && !byWho && kind !== undefined;
  const rest: (readonly [keyof Row<"audit_entries">, string | undefined])[] = [
    ["who_email", byWho ? undefined : who],
    ["subject_kind", byThing || byKind ? undefined : kind],
    ["subject", byThing ? undefined : subject],
  ];
  const left = rest.filter(([, value]) => value !== undefined);
  const window = left.length > 0 ? lookedThrough : limit + 1;

  let query = db
    .selectFrom("audit_entries")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(window);
  if (byThing || byKind) query = query.where("subject_kind", "=", kind);
  if (byThing) query = query.where("subject", "=", subject);
  if (byWho) query = query.where("who_email", "=", who);
  if (from !== undefined) query = query.where("at", ">=", from);
  if (before !== undefined) query = query.where("at", "<", before);
  if (behind !== undefined)
    query = query.where(sql<boolean>`(at, id) < (${behind.at}, ${behind.id})`);

  const seen = await query.execute();
  const rows = seen.filter((row) => left.every(([column, value]) => row[column] === value));
  const shown = rows.slice(0, limit);
  if (rows.length > limit) return { rows: shown, end: shown.at(-1) };
  return { rows: shown, end: seen.length === window ? seen.at(-1) : undefined };
}
