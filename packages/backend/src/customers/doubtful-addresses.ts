/** Addresses that look like slips: staff are asked about them before they are kept. Pure. */
import { type CustomerAddress, type FieldError, countryName } from "@order-portal/contract";
import { checkAddress } from "../checkout/check-address.ts";

/**
 * What is odd about a customer's addresses by their countries' rules. Those that were there before
 * are not asked about: imports bring what the supplier's other programs have.
 */
export function doubtfulAddresses(
  addresses: readonly CustomerAddress[],
  before: readonly CustomerAddress[],
): FieldError[] {
  const known = new Set(before.map(placeText));
  return addresses.flatMap((address, i) => {
    if (known.has(placeText(address))) return [];
    return checkAddress(address, `/addresses/${i}`).map((fault) => ({
      ...fault,
      detail: `${nameOf(address)} ${oddity(address, fault)}`,
    }));
  });
}

const placeText = ({ line1, line2, city, region, postalCode, country }: CustomerAddress): string =>
  JSON.stringify([line1, line2, city, region, postalCode, country]);

function nameOf({ kind, label, line1, city, country }: CustomerAddress): string {
  const name = label || line1 || city;
  const where = country === "" ? "" : ` (${countryName(country, "en")})`;
  return `The ${kind} address${name && ` “${name}”`}${where}`;
}

const partNames: Readonly<Record<string, string>> = {
  ...{ line1: "street", city: "city", region: "state or region", postalCode: "postal code" },
  country: "country",
};

/** What is odd about a part, as the end of a sentence. */
function oddity(address: CustomerAddress, { pointer, code }: FieldError): string {
  const part = pointer.split("/").at(-1) ?? "";
  const name = partNames[part] ?? part;
  const written = address[part as keyof CustomerAddress]; // The last part of its own pointer.
  if (code === "required" || written === "") return `has no ${name}.`;
  return `has a ${name} that is not one there: ${String(written)}.`;
}
