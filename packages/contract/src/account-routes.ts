/** The calls of a member of staff on the own account, and the way back in without a password. */
import * as z from "zod/mini";
import { DeskSession, StaffSignedIn } from "./desk.ts";
import { Email, Password, Secret, Slug, line } from "./primitives.ts";
import { defineRoute } from "./route.ts";

/** Changes the own name. */
export const updateAccount = defineRoute({
  method: "PATCH",
  path: "/v1/desk/account",
  summary: "Change one's own name.",
  access: "staff",
  body: z.strictObject({ name: line(100) }),
  status: 200,
  response: DeskSession,
  problems: [],
});

/** Changes the own password; every other session ends. */
export const changePassword = defineRoute({
  method: "POST",
  path: "/v1/desk/account/password",
  summary: "Change one's own password by the one before; every other session ends.",
  access: "staff",
  body: z.strictObject({
    password: z.string().check(z.minLength(1), z.maxLength(200)),
    newPassword: Password,
  }),
  status: 204,
  problems: ["password_wrong"],
});

/** Ends every session of the own account, this one too. */
export const signOutEverywhere = defineRoute({
  method: "DELETE",
  path: "/v1/desk/account/sessions",
  summary: "Sign out everywhere, here too.",
  access: "staff",
  status: 204,
  problems: [],
});

/** Sends a link to whoever has an account by this address; the answer is the same for all. */
export const requestPasswordReset = defineRoute({
  method: "POST",
  path: "/v1/desk/password-resets",
  summary: "Have a link to a new password sent, if the address has an account.",
  access: "anyone",
  body: z.strictObject({ workspace: Slug, email: Email }),
  status: 204,
  problems: [],
});

/** Sets a new password by the link that was sent, ends every session, and signs in. */
export const resetPassword = defineRoute({
  method: "POST",
  path: "/v1/desk/password-resets/open",
  summary: "Set a new password by the link that was sent; every session ends, and one begins.",
  access: "anyone",
  body: z.strictObject({ secret: Secret, password: Password }),
  status: 201,
  response: StaffSignedIn,
  problems: ["link_unknown"],
});
