import { msg, str } from "@lit/localize";
import type { Address, AddressFormat } from "@order-portal/sdk";
import type { Part } from "./address-words.ts";

/** What is wrong with a part as it is typed; undefined where nothing is. */
export function addressFault(
  part: Part | "country",
  address: Address,
  format: AddressFormat | null,
): string | undefined {
  const value = address[part].trim();
  if (part === "country") return value === "" ? msg("Please choose.") : undefined;
  if (value === "") {
    return format?.required.includes(part) ? msg("Please fill this in.") : undefined;
  }
  const pattern = part === "postalCode" ? format?.postalCodePattern : null;
  if (!pattern || new RegExp(`^(?:${pattern})$`, "i").test(value)) return undefined;
  return format?.postalCodeExample
    ? msg(str`It is written like ${format.postalCodeExample}.`)
    : msg("It is not written so in this country.");
}

/** The first part, as they are shown, that something is wrong with. */
export const firstFault = (
  address: Address,
  format: AddressFormat | null,
): Part | "country" | undefined =>
  (["country", ...(format?.rows.flat() ?? [])] as const).find(
    (part) => addressFault(part, address, format) !== undefined,
  );

/** An address without what its country's do not have: it may be left from another one's. */
export function ownParts(address: Address, format: AddressFormat): Address {
  const has = new Set<Part>(format.rows.flat());
  const own = { ...address };
  for (const part of ["line2", "city", "region", "postalCode"] as const) {
    if (!has.has(part)) own[part] = "";
  }
  return own;
}

/** Every part that something is wrong with, in the order in which they are shown. */
export const addressFaults = (address: Address, format: AddressFormat): ReadonlyMap<Part, string> =>
  new Map(
    format.rows.flat().flatMap((part): [Part, string][] => {
      const fault = addressFault(part, address, format);
      return fault === undefined ? [] : [[part, fault]];
    }),
  );
