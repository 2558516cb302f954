/** The desk's call that reads the audit log. */
import type { AuditEntry, AuditPage, listAudit } from "@order-portal/contract";
import type { Input } from "../call.ts";
import { createList, type List } from "../list.ts";
import type { CallOptions } from "../options.ts";
import type { Send } from "../transport.ts";
import * as calls from "./staff-calls.ts";

/** Which entries: by whom, of what kind, about what, on which days of the workspace's clock. */
export type AuditQuery = Input<typeof listAudit>["query"];

/** What staff and keys did, and what they were refused. */
export interface Audit {
  /** Newest first. With several filters a page may be short, or empty, and have a cursor still. */
  list(query?: AuditQuery, options?: CallOptions): List<AuditEntry, AuditPage>;
}

/** Makes the call on the audit log. */
export const createAudit = (send: Send): Audit => ({
  list: (query = {}, options) =>
    createList(
      query.cursor,
      (cursor) => send(calls.listAudit, { query: { ...query, cursor } }, options),
      (page) => page.entries,
    ),
});
