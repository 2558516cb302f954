/** Where something is sent: an address as it is written on a label. */
import * as z from "zod/mini";

/** An address as it is written on a label. */
export const Address = z.object({
  label: z.string(),
  line1: z.string(),
  line2: z.string(),
  city: z.string(),
  region: z.string(),
  postalCode: z.string(),
  country: z.string(),
});
export type Address = z.output<typeof Address>;
