/** A geocoder that speaks as Photon does (https://github.com/komoot/photon): OpenStreetMap's data. */
import type { Address } from "@order-portal/contract";
import * as z from "zod/mini";
import { guardedRequest } from "../network/guarded-request.ts";
import type { Geocoder } from "./geocoder.ts";

const text = z._default(z.string().check(z.maxLength(200)), "");

/** What is read of an answer; it may say much more. */
const Answer = z.object({
  features: z.array(
    z.object({
      properties: z.object({
        name: text,
        housenumber: text,
        street: text,
        postcode: text,
        city: text,
        state: text,
        countrycode: text,
        type: text,
      }),
    }),
  ),
});

type Place = z.output<typeof Answer>["features"][number]["properties"];

/** In these countries the number stands before the street. */
const numberFirst = new Set("US CA GB IE AU NZ FR LU MC IN ZA SG HK MY PH TH IL".split(" "));

/** Of so many the best five are shown: those of another country, and of no street, are left out. */
const asked = 15;
const shown = 5;

/** Makes a geocoder of the address of a server, such as `https://photon.komoot.io`. */
export const photon = (server: URL, allowPrivate: boolean): Geocoder => ({
  async suggest({ text, country, language }) {
    const url = new URL("api", server.href.endsWith("/") ? server : `${server.href}/`);
    url.searchParams.set("q", text);
    url.searchParams.set("limit", String(asked));
    // It answers in a few languages only, and refuses others.
    if (["de", "en", "fr", "it"].includes(language)) url.searchParams.set("lang", language);
    const answer = await guardedRequest({
      ...{ url, method: "GET", patience: 3000, readAtMost: 200_000, allowPrivate },
      headers: { accept: "application/json" },
    });
    if (answer.status !== 200) throw new Error(`The geocoder answered ${String(answer.status)}.`);
    const { features } = Answer.parse(JSON.parse(answer.text));
    const addresses = features
      .map(({ properties }) => toAddress(properties))
      .filter((one) => one.line1 !== "" && (country === undefined || one.country === country));
    const unlike = new Map(addresses.map((one) => [JSON.stringify(one), one]));
    return [...unlike.values()].slice(0, shown);
  },
});

function toAddress(place: Place): Address {
  const country = place.countrycode.toUpperCase();
  const street = place.street || (place.type === "street" ? place.name : "");
  const parts = numberFirst.has(country)
    ? [place.housenumber, street]
    : [street, place.housenumber];
  return {
    label: "",
    line1: street === "" ? "" : parts.filter(Boolean).join(" "),
    line2: "",
    city: place.city,
    region: place.state,
    postalCode: place.postcode.slice(0, 20),
    country,
  };
}
