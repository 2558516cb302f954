/** The calls by which a contact signs in, and those on one's own account. */
import * as z from "zod/mini";
import { AccountLink, CodeOnItsWay, OwnAccount } from "./buyer-account.ts";
import { OpenedLink } from "./portal.ts";
import { ChosenPassword, Email, Limit, Secret, SixDigits, Slug, line } from "./primitives.ts";
import { defineRoute } from "./route.ts";

/** A password as it is entered, whatever the policy was when it was chosen. */
const EnteredPassword = z.string().check(z.minLength(1), z.maxLength(200));

/** Signs a contact in. */
export const signIn = defineRoute({
  method: "POST",
  path: "/v1/sign-in",
  summary: "Sign in by e-mail and password, with the first product list.",
  access: "anyone",
  body: z.strictObject({
    workspace: Slug,
    email: Email,
    password: EnteredPassword,
    limit: z.optional(Limit),
  }),
  status: 201,
  response: OpenedLink,
  problems: ["sign_in_failed", "account_pending", "account_closed"],
});

/** Sends a link to whoever has an account by this address; the answer is the same for all. */
export const requestNewPassword = defineRoute({
  method: "POST",
  path: "/v1/new-password",
  summary: "Have a link to a new password sent, if the address has an account.",
  access: "anyone",
  body: z.strictObject({ workspace: Slug, email: Email }),
  status: 204,
  problems: [],
});

/** Whose a one-time link of an account is. */
export const readAccountLink = defineRoute({
  method: "POST",
  path: "/v1/account-links/read",
  summary: "Whose a one-time link is, to a new password or from an invitation.",
  access: "anyone",
  body: z.strictObject({ workspace: Slug, secret: Secret }),
  status: 200,
  response: AccountLink,
  problems: ["link_unknown"],
});

/** Sets the password by a one-time link, ends every session, and signs in. */
export const openAccountLink = defineRoute({
  method: "POST",
  path: "/v1/account-links/open",
  summary: "Set a password by a one-time link; every session ends, and one begins.",
  access: "anyone",
  body: z.strictObject({
    workspace: Slug,
    secret: Secret,
    password: ChosenPassword,
    limit: z.optional(Limit),
  }),
  status: 201,
  response: OpenedLink,
  problems: ["link_unknown", "password_refused"],
});

/** One's own account. */
export const getOwnAccount = defineRoute({
  method: "GET",
  path: "/v1/account",
  summary: "One's own account, and what a new password has to have.",
  access: "account:write",
  status: 200,
  response: OwnAccount,
  problems: [],
});

/** Changes one's own name. */
export const updateOwnAccount = defineRoute({
  method: "PATCH",
  path: "/v1/account",
  summary: "Change one's own name.",
  access: "account:write",
  body: z.strictObject({ name: line(100) }),
  status: 200,
  response: OwnAccount,
  problems: [],
});

/** Changes one's own password by the one before. */
export const changeOwnPassword = defineRoute({
  method: "POST",
  path: "/v1/account/password",
  summary: "Change one's own password by the one before; every other session ends.",
  access: "account:write",
  body: z.strictObject({ password: EnteredPassword, newPassword: ChosenPassword }),
  status: 204,
  problems: ["password_wrong", "password_refused"],
});

/** Sends a code to a new address; the present one stays until the code is entered. */
export const changeOwnEmail = defineRoute({
  method: "POST",
  path: "/v1/account/email",
  summary: "Have a code sent to a new address; the present one counts until it is entered.",
  access: "account:write",
  body: z.strictObject({ email: Email, password: EnteredPassword }),
  status: 200,
  response: CodeOnItsWay,
  problems: ["password_wrong"],
});

/** Makes the new address count, by the code that was sent to it; the former one is told. */
export const confirmOwnEmail = defineRoute({
  method: "POST",
  path: "/v1/account/email/confirm",
  summary: "Make a new address count by the code sent to it; the former one is told.",
  access: "account:write",
  body: z.strictObject({ code: SixDigits }),
  status: 200,
  response: OwnAccount,
  problems: ["code_invalid", "code_expired"],
});

/** Ends every session of one's own account, this one too. */
export const endOwnSessions = defineRoute({
  method: "DELETE",
  path: "/v1/account/sessions",
  summary: "Sign out everywhere, here too.",
  access: "account:write",
  status: 204,
  problems: [],
});
