/** What a change of a customer has changed, for the audit log. */
import type { CustomerRecord } from "@order-portal/contract";

/** A field as it was and as it is. */
export interface ChangedField {
  readonly before: unknown;
  readonly after: unknown;
}

/** More entries of a list than this are counted, not named. */
const mostNamed = 50;

/** The fields that differ, by name; null where none does. */
export function changedFields(
  before: CustomerRecord,
  after: CustomerRecord,
): Record<string, ChangedField> | null {
  const changed: Record<string, ChangedField> = {};
  for (const key of Object.keys(before) as (keyof CustomerRecord)[]) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    changed[key] = { before: bounded(before[key]), after: bounded(after[key]) };
  }
  return Object.keys(changed).length === 0 ? null : changed;
}

function bounded(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length > mostNamed ? { count: value.length } : value.map(bounded);
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bounded(part)]));
}
