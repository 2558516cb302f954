/** What somebody who registers says of a new customer. */
import * as z from "zod/mini";
import { optionalText, text } from "./primitives.ts";

/** A new customer, by the flow of a name; its choices are held against that flow. */
export const NewCompany = z.strictObject({
  /** The name of the registration flow; the one called `default` where it is missing. */
  flow: z.optional(text(64)),
  name: text(200),
  group: z.nullable(text(100)),
  shippingTerms: z.nullable(text(200)),
  paymentTerms: z.nullable(text(200)),
  phone: optionalText(64),
  address: z.strictObject({
    line1: text(200),
    line2: optionalText(200),
    city: text(200),
    region: optionalText(200),
    postalCode: optionalText(20),
    country: z
      .string()
      .check(z.trim(), z.regex(/^[A-Z]{2}$/, "a country code of two capital letters, such as DE")),
  }),
});
export type NewCompany = z.output<typeof NewCompany>;
