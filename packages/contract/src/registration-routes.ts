/** The calls by which a visitor registers for an account. */
import * as z from "zod/mini";
import { addressBeginning } from "./address-inputs.ts";
import { BegunRegistration, CodeOnItsWay, ConfirmedRegistration } from "./buyer-account.ts";
import { AddressSuggestions } from "./checkout.ts";
import { NewCompany } from "./registration-inputs.ts";
import { RegistrationForm } from "./registration.ts";
import { CustomerNumber } from "./customer-requests.ts";
import { ChosenPassword, Email, Limit, Secret, SixDigits, Slug, line, text } from "./primitives.ts";
import { defineRoute } from "./route.ts";

/** What is asked of somebody who registers. */
export const getRegistrationForm = defineRoute({
  method: "GET",
  path: "/v1/registration-form",
  summary: "What is asked of somebody who registers, and what may be chosen.",
  access: "anyone",
  query: z.strictObject({
    workspace: Slug,
    /** The name of a registration flow; the one called `default` where it is missing, or there is none of the name. */
    flow: z.optional(text(64)),
  }),
  status: 200,
  response: RegistrationForm,
  problems: [],
});

/** Suggests billing addresses to a new customer who registers. */
export const suggestBillingAddresses = defineRoute({
  method: "GET",
  path: "/v1/registrations/address-suggestions",
  summary: "Addresses that begin like this, of the supplier's geocoder, for a new customer's form.",
  access: "anyone",
  query: z.strictObject({
    workspace: Slug,
    /** The name of a registration flow; the one called `default` where it is missing. */
    flow: z.optional(text(64)),
    ...addressBeginning,
  }),
  status: 200,
  response: AddressSuggestions,
  problems: ["registration_closed"],
});

/**
 * Begins a registration. The answer, and the time it takes, are the same whether the address has
 * an account, and whether there is a customer of this number.
 */
export const register = defineRoute({
  method: "POST",
  path: "/v1/registrations",
  summary: "Register for an account; a six-digit code goes to the address.",
  access: "anyone",
  body: z
    .strictObject({
      workspace: Slug,
      name: line(100),
      email: Email,
      password: ChosenPassword,
      /** By this number the supplier's invoices call the customer that one acts for … */
      customerNumber: z.optional(CustomerNumber),
      /** … or what there is to know of a new one. */
      company: z.optional(NewCompany),
      /** Goes onto the cart once the account counts. */
      discountCode: z.optional(text(64)),
    })
    .check(
      z.refine(
        ({ customerNumber, company }) => (customerNumber === undefined) !== (company === undefined),
        { path: ["customerNumber"], error: "Give a customer number, or say who the new one is." },
      ),
    ),
  status: 201,
  response: BegunRegistration,
  problems: ["registration_closed", "password_refused"],
});

/** Sends another code; the one before is good no more. */
export const sendRegistrationCode = defineRoute({
  method: "POST",
  path: "/v1/registrations/code",
  summary: "Send another code for a registration; the one before is good no more.",
  access: "anyone",
  body: z.strictObject({ workspace: Slug, registration: Secret }),
  status: 200,
  response: CodeOnItsWay,
  problems: [],
});

/** Confirms the address by its code. */
export const confirmRegistration = defineRoute({
  method: "POST",
  path: "/v1/registrations/confirm",
  summary: "Confirm the address by its code; a session begins where nobody has to look first.",
  access: "anyone",
  body: z.strictObject({
    workspace: Slug,
    registration: Secret,
    code: SixDigits,
    limit: z.optional(Limit),
  }),
  status: 201,
  response: ConfirmedRegistration,
  problems: ["code_invalid", "code_expired"],
});
