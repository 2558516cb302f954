/** What is said of those who sign in for a customer. */
import { msg } from "@lit/localize";
import type { ContactRole } from "@order-portal/sdk/desk";
import type { BadgeTone } from "@order-portal/ui";

/** Every role, the one that may most first. */
const roles = ["manager", "buyer", "viewer"] as const satisfies readonly ContactRole[];

/** The role of a name; the one that may least where the name is of none. */
export const accountRoleOf = (name: string): ContactRole =>
  roles.find((role) => role === name) ?? "viewer";

/** Every role to choose from. */
export const accountRoles = (): { value: ContactRole; label: string }[] => [
  { value: "manager", label: msg("Orders and manages contacts") },
  { value: "buyer", label: msg("Orders") },
  { value: "viewer", label: msg("Views only") },
];

/** What stands beside a name; nothing where all is as usual. */
export function accountState(state: string): { label: string; tone: BadgeTone } | null {
  switch (state) {
    case "pending":
      return { label: msg("Waits for approval"), tone: "warning" };
    case "invited":
      return { label: msg("Invited"), tone: "neutral" };
    case "closed":
      return { label: msg("Closed"), tone: "danger" };
    default:
      return null;
  }
}
