/** Who acts at the desk: a member of staff by a role, or a machine by the scopes of its key. */
import { rolePermissions, type DeskPermission, type StaffRole } from "@order-portal/contract";
import type { MemberContext, StaffContext } from "../context.ts";

/** What each role may do. */
export const permissionsOf: Readonly<Record<StaffRole, ReadonlySet<DeskPermission>>> = {
  owner: new Set(rolePermissions.owner),
  sales: new Set(rolePermissions.sales),
  picker: new Set(rolePermissions.picker),
};

/** The actor that a member of staff is in a call. */
export const toStaffActor = (staff: {
  id: number;
  name: string;
  email: string;
  role: StaffRole;
}): MemberContext["actor"] => ({
  kind: "staff",
  staffId: staff.id,
  name: staff.name,
  email: staff.email,
  role: staff.role,
  permissions: permissionsOf[staff.role],
});

/** The actor that a machine is. */
export const toKeyActor = (key: { name: string; scopes: string }): StaffContext["actor"] => ({
  kind: "staff",
  staffId: null,
  name: key.name,
  email: null,
  role: null,
  // Written by `makeApiKey` from the contract's own list.
  permissions: new Set(key.scopes.split(" ") as DeskPermission[]),
});

/** Whether it is a person: the calls on the own account are not for machines. */
export const isMember = (context: StaffContext): context is MemberContext =>
  context.actor.staffId !== null;

/** What an actor is called where it must be told from all others: in the audit log's filter. */
export const actorId = ({ name, email }: StaffContext["actor"]): string => email ?? `key:${name}`;

/**
 * Whether an actor may give these permissions to somebody, or decide about somebody who has them:
 * only who has all of them. So a key for staff matters alone makes no owner, and ends none.
 */
export const mayGrant = (
  { permissions }: StaffContext["actor"],
  granted: Iterable<DeskPermission>,
): boolean => [...granted].every((permission) => permissions.has(permission));
