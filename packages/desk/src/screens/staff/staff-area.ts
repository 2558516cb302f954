/** The team's screen with its parts, fetched together when the area is first shown. */
import { defineOnce } from "@order-portal/ui";
import { ShownOnce } from "../../components/shown-once.ts";
import { AuditView } from "./audit-view.ts";
import { InviteDialog } from "./invite-dialog.ts";
import { KeysView } from "./keys-view.ts";
import { MakeKeyDialog } from "./make-key-dialog.ts";
import { MemberDialog } from "./member-dialog.ts";
import { PeopleView } from "./people-view.ts";
import { StaffScreen } from "./staff-screen.ts";

/** Registers the parts, and answers the screen. */
export function staffArea(): typeof StaffScreen {
  defineOnce("order-desk-people", PeopleView);
  defineOnce("order-desk-keys", KeysView);
  defineOnce("order-desk-audit", AuditView);
  defineOnce("order-desk-invite", InviteDialog);
  defineOnce("order-desk-member", MemberDialog);
  defineOnce("order-desk-make-key", MakeKeyDialog);
  defineOnce("order-desk-shown-once", ShownOnce);
  return StaffScreen;
}
