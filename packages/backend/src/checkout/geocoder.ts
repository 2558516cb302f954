/**
 * The adapter to a service that knows addresses. Another kind of service is another implementation
 * of `Geocoder`; `geocoderOf` chooses by what the workspace says.
 */
import type { Address } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import { photon } from "./photon.ts";

/** A service that finds addresses by their beginnings. */
export interface Geocoder {
  /**
   * Addresses that a text is the beginning of, the likeliest first, at most five. `country` narrows
   * it to one country, `language` is that of the answer. Rejects where the service does not answer.
   */
  suggest(question: GeocoderQuestion): Promise<Address[]>;
}

/** What is asked for. */
export interface GeocoderQuestion {
  readonly text: string;
  readonly country: string | undefined;
  readonly language: string;
}

/** The workspace's geocoder; null where it has none. */
export const geocoderOf = (
  { settings }: Pick<CurrentWorkspace, "settings">,
  { allowPrivate }: { readonly allowPrivate: boolean },
): Geocoder | null =>
  settings.geocoderUrl === null ? null : photon(new URL(settings.geocoderUrl), allowPrivate);
