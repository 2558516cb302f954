/** Addresses as they come in. */
import * as z from "zod/mini";
import { optionalLine, text } from "./primitives.ts";

/** The code of a country, such as `AT`. */
export const Country = z
  .string()
  .check(z.regex(/^[A-Z]{2}$/, "a country code of two capital letters, such as DE"));

/** What its country asks of it is held against it where it is used. */
const parts = {
  line1: optionalLine(200),
  line2: optionalLine(200),
  city: optionalLine(200),
  region: optionalLine(200),
  postalCode: optionalLine(20),
  country: Country,
};

/** A place as it is typed: an address, and nobody named in it. */
export const TypedPlace = z.strictObject(parts);
export type TypedPlace = z.output<typeof TypedPlace>;

/** An address as it is typed. */
export const TypedAddress = z.strictObject({ label: optionalLine(200), ...parts });
export type TypedAddress = z.output<typeof TypedAddress>;

/** The beginning of an address; `country` narrows what is found to one country. */
export const addressBeginning = { text: text(200), country: z.optional(Country) };
