/** Gives a member of staff another role, closes the account, or opens it again. */
import type { StaffMember, StaffRole } from "@order-portal/contract";
import { endKeysMadeBy } from "../api-keys/revoke-api-key.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { StaffContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { isRefusal, refuse, type Refusal } from "../http/refusal.ts";
import { deleteSessionsOfStaff, endPreviews } from "../sessions/session-queries.ts";
import { tellAccessChange } from "./access-changes.ts";
import { deletePasswordResets } from "./password-reset-queries.ts";
import { mayGrant, permissionsOf } from "./staff-actor.ts";
import { memberRevision, toStaffMember } from "./staff-member.ts";
import { lockMember, type MemberRow } from "./staff-queries.ts";

/** What is asked for. */
export interface StaffChange {
  /** The revision of the account that was looked at. */
  readonly revision: string;
  readonly role?: StaffRole | undefined;
  readonly active?: boolean | undefined;
  /** With a closed account, whether the keys that its owner has made end as well. */
  readonly revokeKeys?: boolean | undefined;
}

/** Makes the change; it counts from the next request on, and a closed account is out with it. */
export async function updateStaff(
  context: StaffContext,
  id: string,
  { revision, revokeKeys = false, ...change }: StaffChange,
): Promise<StaffMember | Refusal> {
  const { store, workspace, actor } = context;
  const changed = await store.transaction(async (db) => {
    const source = { db, engine: store.engine };
    const found = await findChangeable(source, context, id);
    if (isRefusal(found)) return found;
    const { member, owners } = found;
    if (memberRevision(member) !== revision) {
      return refuse("record_changed", "Somebody else has changed this account: look at it again.");
    }
    const role = change.role ?? member.role;
    const active = change.active === undefined ? member.active : change.active ? 1 : 0;
    if (!mayGrant(actor, permissionsOf[role])) return beyondOwnRights();
    const staysOwner = role === "owner" && active === 1;
    if (!staysOwner && owners.length === 1 && owners[0] === member.id) {
      return refuse("last_owner", "Make somebody else an owner first: one has to stay.");
    }
    const row = { ...member, role, active } as const;
    if (memberRevision(row) === revision) return row;
    if (active === 0 && revokeKeys) {
      const refused = await endKeysMadeBy(db, context, member.id);
      if (refused !== null) return refused;
    }
    await db.updateTable("staff").set({ role, active }).where("id", "=", member.id).execute();
    // The new role may see no customers; whoever still may opens another look.
    await endPreviews(db, workspace.id, member.id);
    if (active === 0) {
      await deleteSessionsOfStaff(db, member.id);
      await deletePasswordResets(db, member.id);
    }
    await writeAudit(db, context, {
      action: "staff.updated",
      subject: { kind: "staff", name: member.email },
      detail: { before: rights(member), after: rights(row) },
    });
    return row;
  });
  if (isRefusal(changed)) return changed;
  tellAccessChange(store);
  return toStaffMember(changed);
}

/** Ends every session of a member of staff. */
export async function signOutStaff(
  context: StaffContext,
  id: string,
): Promise<Refusal | undefined> {
  const { store } = context;
  const refused = await store.transaction(async (db) => {
    const found = await findChangeable({ db, engine: store.engine }, context, id);
    if (isRefusal(found)) return found;
    await deleteSessionsOfStaff(db, found.member.id);
    await writeAudit(db, context, {
      action: "staff.signed_out",
      subject: { kind: "staff", name: found.member.email },
    });
    return undefined;
  });
  tellAccessChange(store);
  return refused;
}

/** The account, locked, if there is one that the actor may decide about. */
async function findChangeable(
  source: Source,
  { workspace, actor }: StaffContext,
  id: string,
): Promise<{ member: MemberRow; owners: number[] } | Refusal> {
  const { member, owners } = await lockMember(source, workspace.id, Number(id));
  if (member === undefined) return refuse("not_found", "There is no such member of staff.");
  return mayGrant(actor, permissionsOf[member.role]) ? { member, owners } : beyondOwnRights();
}

const rights = ({ role, active }: Pick<MemberRow, "role" | "active">) => ({
  role,
  active: active === 1,
});

/** Refuses what would make more of somebody than the actor is, or less of somebody who is more. */
export const beyondOwnRights = (): Refusal =>
  refuse("beyond_own_rights", "This role may do more than you may: an owner can do that.");
