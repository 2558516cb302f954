/** The desk's calls on staff, keys and the audit log, each held to the contract's route. */
import {
  ApiKeyPage,
  AuditPage,
  DeskSession,
  MadeApiKey,
  StaffInvitation,
  StaffInvitationPage,
  StaffMember,
  StaffPage,
  type routes,
} from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const listStaff: Call<Routes["listStaff"]> = {
  method: "GET",
  path: "/v1/desk/staff",
  response: StaffPage,
  repeatable: true,
};

/** Made twice, the second would be refused by its revision, though the first was made. */
export const updateStaff: Call<Routes["updateStaff"]> = {
  method: "PATCH",
  path: "/v1/desk/staff/:id",
  response: StaffMember,
  repeatable: false,
};

export const signOutStaff: Call<Routes["signOutStaff"]> = {
  method: "POST",
  path: "/v1/desk/staff/:id/sign-out",
  response: undefined,
  repeatable: true,
};

export const listStaffInvitations: Call<Routes["listStaffInvitations"]> = {
  method: "GET",
  path: "/v1/desk/staff-invitations",
  response: StaffInvitationPage,
  repeatable: true,
};

/** Each sends a mail. */
export const inviteStaff: Call<Routes["inviteStaff"]> = {
  method: "POST",
  path: "/v1/desk/staff-invitations",
  response: StaffInvitation,
  repeatable: false,
};

export const resendStaffInvitation: Call<Routes["resendStaffInvitation"]> = {
  method: "POST",
  path: "/v1/desk/staff-invitations/:id/resend",
  response: StaffInvitation,
  repeatable: false,
};

/** Made twice, the second would find nothing, though the first was made. */
export const withdrawStaffInvitation: Call<Routes["withdrawStaffInvitation"]> = {
  method: "DELETE",
  path: "/v1/desk/staff-invitations/:id",
  response: undefined,
  repeatable: false,
};

export const listApiKeys: Call<Routes["listApiKeys"]> = {
  method: "GET",
  path: "/v1/desk/api-keys",
  response: ApiKeyPage,
  repeatable: true,
};

/** Made twice, the name would be taken; the secret of a lost answer is lost. */
export const makeApiKey: Call<Routes["makeApiKey"]> = {
  method: "POST",
  path: "/v1/desk/api-keys",
  response: MadeApiKey,
  repeatable: false,
};

export const revokeApiKey: Call<Routes["revokeApiKey"]> = {
  method: "DELETE",
  path: "/v1/desk/api-keys/:id",
  response: undefined,
  repeatable: false,
};

export const listAudit: Call<Routes["listAudit"]> = {
  method: "GET",
  path: "/v1/desk/audit",
  response: AuditPage,
  repeatable: true,
};

export const updateAccount: Call<Routes["updateAccount"]> = {
  method: "PATCH",
  path: "/v1/desk/account",
  response: DeskSession,
  repeatable: true,
};

/** Made twice, the old password would be wrong, though the first was made. */
export const changePassword: Call<Routes["changePassword"]> = {
  method: "POST",
  path: "/v1/desk/account/password",
  response: undefined,
  repeatable: false,
};

export const signOutEverywhere: Call<Routes["signOutEverywhere"]> = {
  method: "DELETE",
  path: "/v1/desk/account/sessions",
  response: undefined,
  repeatable: true,
};
