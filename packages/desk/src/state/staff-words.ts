/** Roles and permissions in words. */
import { msg } from "@lit/localize";
import type { StaffRole } from "@order-portal/sdk/desk";

/** Every role, the one that may most first. */
const roles = ["owner", "sales", "picker"] as const satisfies readonly StaffRole[];

/** The role of a name; the one that may least where the name is of none. */
export const roleOf = (name: string): StaffRole => roles.find((role) => role === name) ?? "picker";

/** A role as people call it; one that this page does not know by its own name. */
export function roleLabel(role: string): string {
  switch (role) {
    case "owner":
      return msg("Owner");
    case "sales":
      return msg("Sales");
    case "picker":
      return msg("Picker");
    default:
      return role;
  }
}

/** What a role may do, in a sentence. */
export function roleHint(role: string): string {
  switch (role) {
    case "owner":
      return msg("May do everything, and looks after the team and the settings.");
    case "sales":
      return msg("Looks after customers, prices and orders.");
    case "picker":
      return msg("Looks after orders only.");
    default:
      return "";
  }
}

/** A permission as people call it. */
export function permissionLabel(permission: string): string {
  switch (permission) {
    case "desk:orders":
      return msg("Orders");
    case "desk:customers":
      return msg("Customers");
    case "desk:prices":
      return msg("Prices");
    case "desk:products":
      return msg("Products");
    case "desk:settings":
      return msg("Settings");
    case "desk:staff":
      return msg("Team, keys and audit log");
    default:
      return permission;
  }
}

/** Every role to choose from. */
export const roleChoices = (): { value: string; label: string }[] =>
  roles.map((value) => ({ value, label: roleLabel(value) }));
