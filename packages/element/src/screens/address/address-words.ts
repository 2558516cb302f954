import { msg } from "@lit/localize";
import type { AddressFormat } from "@order-portal/sdk";

/** A part of an address. */
export type Part = AddressFormat["required"][number];

/** What a part is called in a country. */
export function partLabel(part: Part, format: AddressFormat): string {
  switch (part) {
    case "line1":
      return msg("Street and number");
    case "line2":
      return msg("Floor, building, department");
    case "city":
      return cityLabels()[format.cityName] ?? msg("City");
    case "region":
      return regionLabels()[format.regionName] ?? msg("Region");
    case "postalCode":
      return codeLabels()[format.postalCodeName] ?? msg("Postal code");
  }
}

const cityLabels = (): Readonly<Record<string, string>> => ({
  post_town: msg("Post town"),
  suburb: msg("Suburb"),
  district: msg("District"),
});

const regionLabels = (): Readonly<Record<string, string>> => ({
  state: msg("State"),
  province: msg("Province"),
  county: msg("County"),
  prefecture: msg("Prefecture"),
  department: msg("Department"),
  district: msg("District"),
  emirate: msg("Emirate"),
  island: msg("Island"),
  parish: msg("Parish"),
  oblast: msg("Oblast"),
});

const codeLabels = (): Readonly<Record<string, string>> => ({
  zip: msg("ZIP code"),
  eircode: msg("Eircode"),
  pin: msg("PIN code"),
});
