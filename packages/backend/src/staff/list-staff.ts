/** The workspace's staff. */
import type { StaffPage } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { readNameCursor, writeNameCursor } from "../http/name-cursor.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { toStaffMember } from "./staff-member.ts";
import { listMembers } from "./staff-queries.ts";

/** A page of the staff, closed accounts too, by e-mail address. */
export async function listStaff(
  { db, workspace }: StaffContext,
  { limit = 50, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<StaffPage | Refusal> {
  const behind = readNameCursor(cursor);
  if (isRefusal(behind)) return behind;
  const rows = await listMembers(db, workspace.id, behind, limit + 1);
  const shown = rows.slice(0, limit);
  return {
    staff: shown.map(toStaffMember),
    nextCursor: writeNameCursor(rows.length > limit ? shown.at(-1)?.email : undefined),
  };
}
