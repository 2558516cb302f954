/** The calls by which staff sign in and out, each held to the contract's route of the same name. */
import { DeskSession, StaffLink, StaffSignedIn, type routes } from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const readStaffLink: Call<Routes["readStaffLink"]> = {
  method: "POST",
  path: "/v1/desk/links/read",
  response: StaffLink,
  repeatable: true,
};

/** A one-time link: a lost answer may have used it up. */
export const openStaffLink: Call<Routes["openStaffLink"]> = {
  method: "POST",
  path: "/v1/desk/links/open",
  response: StaffSignedIn,
  repeatable: false,
};

/** A one-time link: a lost answer may have used it up. */
export const makeFirstWorkspace: Call<Routes["makeFirstWorkspace"]> = {
  method: "POST",
  path: "/v1/desk/links/workspace",
  response: StaffSignedIn,
  repeatable: false,
};

export const signInStaff: Call<Routes["signInStaff"]> = {
  method: "POST",
  path: "/v1/desk/sign-in",
  response: StaffSignedIn,
  repeatable: true,
};

export const requestPasswordReset: Call<Routes["requestPasswordReset"]> = {
  method: "POST",
  path: "/v1/desk/password-resets",
  response: undefined,
  repeatable: true,
};

/** A one-time link: a lost answer may have used it up. */
export const resetPassword: Call<Routes["resetPassword"]> = {
  method: "POST",
  path: "/v1/desk/password-resets/open",
  response: StaffSignedIn,
  repeatable: false,
};

export const getDeskSession: Call<Routes["getDeskSession"]> = {
  method: "GET",
  path: "/v1/desk/session",
  response: DeskSession,
  repeatable: true,
};

export const endDeskSession: Call<Routes["endDeskSession"]> = {
  method: "DELETE",
  path: "/v1/desk/session",
  response: undefined,
  repeatable: true,
};
