/** What can be wrong with an address that is typed, by its country's own rules. Pure. */
import type { AddressFormat, FieldCode, FieldError, TypedPlace } from "@order-portal/contract";
import { addressFormat } from "./get-address-format.ts";

/** Every fault, as a pointer below `place`; none where the address can be used. */
export function checkAddress(address: TypedPlace, place: string): FieldError[] {
  const fault = (part: string, code: FieldCode, detail: string): FieldError => ({
    pointer: `${place}/${part}`,
    code,
    detail,
  });
  const format = addressFormat(address.country);
  if (format === undefined) return [fault("country", "invalid", "There is no such country.")];
  const missing = format.required
    .filter((part) => address[part] === "")
    .map((part) => fault(part, "required", "It is needed in this country."));
  const wrong: FieldError[] = [];
  const { postalCode, region } = address;
  if (postalCode !== "" && !isPostalCode(format, postalCode)) {
    const example = format.postalCodeExample;
    wrong.push(
      fault(
        "postalCode",
        "invalid",
        example === null
          ? "It is not written so in this country."
          : `It is written like ${example} in this country.`,
      ),
    );
  }
  if (region !== "" && !isRegion(format, region)) {
    wrong.push(fault("region", "invalid", "There is no such region in this country."));
  }
  return [...missing, ...wrong];
}

// The patterns come with the data: they are short, and none of them backtracks.
const isPostalCode = ({ postalCodePattern: pattern }: AddressFormat, code: string): boolean =>
  pattern === null || new RegExp(`^(?:${pattern})$`, "i").test(code);

const isRegion = ({ regions }: AddressFormat, region: string): boolean =>
  regions.length === 0 ||
  regions.some(({ code, name }) =>
    [code, name].some((one) => one.toLowerCase() === region.toLowerCase()),
  );
