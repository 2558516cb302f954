/** Binds the calls by which staff sign in and out, on the own account, and on other accounts. */
import type { Handlers } from "../http/handlers.ts";
import { hashSecret } from "../sessions/secret.ts";
import { deleteSession, endPreviews } from "../sessions/session-queries.ts";
import { tellAccessChange } from "./access-changes.ts";
import { deskSession } from "./desk-session.ts";
import { inviteStaff, resendInvitation } from "./invite-staff.ts";
import { listStaffInvitations } from "./list-invitations.ts";
import { listStaff } from "./list-staff.ts";
import { makeFirstWorkspace } from "./make-first-workspace.ts";
import { openStaffLink, readStaffLink } from "./open-staff-link.ts";
import { changePassword, signOutEverywhere, updateAccount } from "./own-account.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { resetPassword } from "./reset-password.ts";
import { signInStaff } from "./sign-in-staff.ts";
import { signOutStaff, updateStaff } from "./update-staff.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

export const staffHandlers: Handlers<
  | "readStaffLink"
  | "openStaffLink"
  | "makeFirstWorkspace"
  | "signInStaff"
  | "requestPasswordReset"
  | "resetPassword"
  | "getDeskSession"
  | "endDeskSession"
  | "updateAccount"
  | "changePassword"
  | "signOutEverywhere"
  | "listStaff"
  | "updateStaff"
  | "signOutStaff"
  | "listStaffInvitations"
  | "inviteStaff"
  | "resendStaffInvitation"
  | "withdrawStaffInvitation"
> = {
  readStaffLink,
  openStaffLink,
  makeFirstWorkspace,
  signInStaff,
  requestPasswordReset,
  resetPassword,
  getDeskSession: (context) => deskSession(context),
  endDeskSession: async (context, { token }) => {
    if (token === null) return undefined;
    const { store, workspace, actor } = context;
    await store.transaction(async (db) => {
      await deleteSession(db, hashSecret(token));
      await endPreviews(db, workspace.id, actor.staffId);
    });
    tellAccessChange(store);
    return undefined;
  },
  updateAccount: (context, { body }) => updateAccount(context, body),
  changePassword: (context, { body, token }) => changePassword(context, body, token),
  signOutEverywhere: (context) => signOutEverywhere(context),
  listStaff: (context, { query }) => listStaff(context, query),
  updateStaff: (context, { params, body }) => updateStaff(context, params.id, body),
  signOutStaff: (context, { params }) => signOutStaff(context, params.id),
  listStaffInvitations: (context, { query }) => listStaffInvitations(context, query),
  inviteStaff: (context, { body }) => inviteStaff(context, body),
  resendStaffInvitation: (context, { params }) => resendInvitation(context, params.id),
  withdrawStaffInvitation: (context, { params }) => withdrawInvitation(context, params.id),
};
