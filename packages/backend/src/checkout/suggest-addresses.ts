/** Suggests addresses as one types, where the supplier has a geocoder. */
import type { AddressSuggestions } from "@order-portal/contract";
import type { CustomerContext } from "../context.ts";
import { geocoderOf } from "./geocoder.ts";

/** What was typed so far. */
export interface SuggestionQuestion {
  readonly text: string;
  readonly country?: string | undefined;
}

/** Of fewer letters nothing is likely. */
const fewestLetters = 4;

/** Asks the geocoder. One that does not answer suggests nothing: the address is typed then. */
export async function suggestAddresses(
  { workspace, config, log }: CustomerContext,
  { text, country }: SuggestionQuestion,
): Promise<AddressSuggestions> {
  const geocoder = geocoderOf(workspace, { allowPrivate: config.ALLOW_PRIVATE_NETWORKS });
  if (geocoder === null || text.length < fewestLetters) return { addresses: [] };
  const [language = "en"] = workspace.locale.split("-", 1);
  try {
    return { addresses: await geocoder.suggest({ text, country, language }) };
  } catch (error) {
    log.warn({ err: error }, "The geocoder does not answer.");
    return { addresses: [] };
  }
}
