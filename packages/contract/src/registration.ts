/** Registrations: what is asked of those who want an account, and what staff see of them. */
import * as z from "zod/mini";
import { Address } from "./address.ts";
import { PasswordPolicy } from "./password-policy.ts";
import { Instant } from "./values.ts";
import { FieldSetting } from "./workspace.ts";

/** What new customers are asked for and may choose. What has one choice alone is chosen already. */
export const RegistrationFlow = z.object({
  name: z.string(),
  /** The kinds of customers there are, as they call themselves; empty where nobody is asked. */
  groups: z.array(z.string()),
  shippingTerms: z.array(z.string()),
  paymentTerms: z.array(z.string()),
  phone: FieldSetting,
  /** Whether staff look at it before the account counts. */
  approval: z.boolean(),
});
export type RegistrationFlow = z.output<typeof RegistrationFlow>;

/** What is asked of somebody who registers. */
export const RegistrationForm = z.object({
  /** Whether one may register by the number of a customer that is known to the supplier. */
  existingCustomers: z.boolean(),
  /** What new customers are asked; null where none may register here. */
  flow: z.nullable(RegistrationFlow),
  /** True where there is no flow of the name that was asked for: `flow` is the usual one, if any. */
  flowUnknown: z.optional(z.boolean()),
  passwordPolicy: PasswordPolicy,
  /** Whether there is a service that suggests addresses as one types. */
  suggests: z.boolean(),
});
export type RegistrationForm = z.output<typeof RegistrationForm>;

/** A registration as staff see it. */
export const Registration = z.object({
  id: z.string(),
  at: Instant,
  /** `pending`, `approved` or `refused`. */
  state: z.string(),
  name: z.string(),
  email: z.string(),
  /** The number that was given, by somebody who acts for a known customer. */
  customerNumber: z.nullable(z.string()),
  /** The customer of that number, or the one that was made or chosen. */
  customer: z.nullable(z.object({ number: z.string(), name: z.string() })),
  /** What was said of a new customer. */
  company: z.nullable(
    z.object({
      name: z.string(),
      group: z.nullable(z.string()),
      shippingTerms: z.nullable(z.string()),
      paymentTerms: z.nullable(z.string()),
      phone: z.string(),
      address: Address,
    }),
  ),
  discountCode: z.nullable(z.string()),
  /** What was written to whom was refused. */
  reason: z.nullable(z.string()),
});
export type Registration = z.output<typeof Registration>;

/** A page of registrations: those that wait oldest first, others newest first. */
export const RegistrationPage = z.object({
  registrations: z.array(Registration),
  nextCursor: z.nullable(z.string()),
  /** How many wait, counted to 100. */
  pending: z.int(),
});
export type RegistrationPage = z.output<typeof RegistrationPage>;
