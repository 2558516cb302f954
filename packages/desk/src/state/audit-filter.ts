/** What the audit log is filtered by. */

/** The filters; an empty text where any will do. */
export interface AuditFilter {
  readonly who: string;
  readonly kind: string;
  readonly subject: string;
  readonly from: string;
  readonly to: string;
}

/** Nothing is filtered out. */
export const noFilter: AuditFilter = { who: "", kind: "", subject: "", from: "", to: "" };
