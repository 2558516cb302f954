/** What somebody who registers says of a new customer. */
import * as z from "zod/mini";
import { TypedPlace } from "./address-inputs.ts";
import { line, optionalLine, text } from "./primitives.ts";

/** A new customer, by the flow of a name; its choices are held against that flow. */
export const NewCompany = z.strictObject({
  /** The name of the registration flow; the one called `default` where it is missing. */
  flow: z.optional(text(64)),
  name: line(200),
  group: z.nullable(text(100)),
  shippingTerms: z.nullable(text(200)),
  paymentTerms: z.nullable(text(200)),
  phone: optionalLine(64),
  /** As its country writes it; who is billed is the company. */
  address: TypedPlace,
});
export type NewCompany = z.output<typeof NewCompany>;
