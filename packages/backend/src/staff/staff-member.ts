/** A member of staff on the wire. */
import type { StaffMember } from "@order-portal/contract";
import { recordRevision } from "../database/record-revision.ts";
import type { MemberRow } from "./staff-queries.ts";

/** What a change of the account is made over. */
export const memberRevision = ({ name, email, role, active }: MemberRow): string =>
  recordRevision([name, email, role, active]);

/** A member of staff as those who look after accounts see one. */
export const toStaffMember = (row: MemberRow): StaffMember => ({
  id: String(row.id),
  name: row.name,
  email: row.email,
  role: row.role,
  active: row.active === 1,
  lastSeenAt: row.last_seen_at === null ? null : new Date(row.last_seen_at).toISOString(),
  revision: memberRevision(row),
});
