/** The staff's calls on those who want an account. */
import * as z from "zod/mini";
import { CustomerNumber } from "./customer-requests.ts";
import { Cursor, Limit, text } from "./primitives.ts";
import { Registration, RegistrationPage } from "./registration.ts";
import { defineRoute } from "./route.ts";

const RegistrationParams = z.strictObject({ id: z.string().check(z.regex(/^[0-9]{1,15}$/)) });

/** Those who want an account. */
export const listRegistrations = defineRoute({
  method: "GET",
  path: "/v1/desk/registrations",
  summary: "Those who want an account and wait, oldest first; or those that were decided.",
  access: "desk:customers",
  query: z.strictObject({
    state: z.optional(z.enum(["pending", "approved", "refused"])),
    limit: z.optional(Limit),
    cursor: z.optional(Cursor),
  }),
  status: 200,
  response: RegistrationPage,
  problems: [],
});

/** Lets somebody in: for a customer that is there, or for a new one. */
export const approveRegistration = defineRoute({
  method: "POST",
  path: "/v1/desk/registrations/:id/approve",
  summary: "Let somebody in, for a customer that is there or a new one; a mail tells them.",
  access: "desk:customers",
  params: RegistrationParams,
  body: z.strictObject({
    /** The customer to act for; of a new one the number it gets, made up where it is missing. */
    customer: z.optional(CustomerNumber),
  }),
  status: 200,
  response: Registration,
  problems: ["record_changed", "name_taken"],
});

/** Refuses somebody, and says why. */
export const refuseRegistration = defineRoute({
  method: "POST",
  path: "/v1/desk/registrations/:id/refuse",
  summary: "Refuse somebody with a reason, which a mail tells them.",
  access: "desk:customers",
  params: RegistrationParams,
  body: z.strictObject({ reason: text(500) }),
  status: 200,
  response: Registration,
  problems: ["record_changed"],
});
