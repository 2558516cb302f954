/** What the audit log is filtered by, as the page's fragment has it. */

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

const names = Object.keys(noFilter) as (keyof AuditFilter)[]; // Its own keys.

/** Reads the part of a way; whatever it does not understand filters nothing. */
export function parseFilter(part = ""): AuditFilter {
  const given = new URLSearchParams(part);
  const filter = Object.fromEntries(names.map((name) => [name, given.get(name) ?? ""]));
  return filter as unknown as AuditFilter; // A text for each name.
}

/** The part of a way that a filter is; empty where nothing is filtered. */
export function formatFilter(filter: AuditFilter): string {
  const given = names.flatMap((name) => (filter[name] === "" ? [] : [[name, filter[name]]]));
  return new URLSearchParams(given).toString();
}

/** The filters that a query names. */
export const filterQuery = (filter: AuditFilter): Partial<AuditFilter> =>
  Object.fromEntries(names.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])));
