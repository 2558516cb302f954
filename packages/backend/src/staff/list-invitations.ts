/** Those who were invited and have not come yet. */
import type { StaffInvitationPage } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { readNameCursor, writeNameCursor } from "../http/name-cursor.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { listInvitations, toInvitation } from "./invitation-queries.ts";

/** A page of the open invitations, by e-mail address; those whose link has ended too. */
export async function listStaffInvitations(
  { db, workspace }: StaffContext,
  { limit = 50, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<StaffInvitationPage | Refusal> {
  const behind = readNameCursor(cursor);
  if (isRefusal(behind)) return behind;
  const rows = await listInvitations(db, workspace.id, behind, limit + 1);
  const shown = rows.slice(0, limit);
  return {
    invitations: shown.map(toInvitation),
    nextCursor: writeNameCursor(rows.length > limit ? shown.at(-1)?.email : undefined),
  };
}
