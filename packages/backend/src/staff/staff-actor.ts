/** Who a member of staff is, and what the role lets them do. */
import { rolePermissions, type DeskPermission, type StaffRole } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";

const permissionsOf: Readonly<Record<StaffRole, ReadonlySet<DeskPermission>>> = {
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
}): StaffContext["actor"] => ({
  kind: "staff",
  staffId: staff.id,
  name: staff.name,
  email: staff.email,
  role: staff.role,
  permissions: permissionsOf[staff.role],
});
