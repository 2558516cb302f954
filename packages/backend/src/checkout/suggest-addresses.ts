/** Suggests addresses as one types, where the supplier has a geocoder. */
import { type Address, type AddressSuggestions, TypedAddress } from "@order-portal/contract";
import type { AppContext, CurrentWorkspace } from "../context.ts";
import { geocoderOf } from "./geocoder.ts";
import { addressFormat } from "./get-address-format.ts";

/** What was typed so far. */
export interface SuggestionQuestion {
  readonly text: string;
  readonly country?: string | undefined;
}

/** Of fewer letters nothing is likely. */
const fewestLetters = 4;

/** Whether a text is long enough to be asked about. */
export const isAskedAbout = (text: string): boolean => text.length >= fewestLetters;

/** Asks the geocoder. One that does not answer suggests nothing: the address is typed then. */
export async function suggestAddresses(
  {
    workspace,
    config,
    log,
  }: Pick<AppContext, "config" | "log"> & { readonly workspace: CurrentWorkspace },
  { text, country }: SuggestionQuestion,
): Promise<AddressSuggestions> {
  const geocoder = geocoderOf(workspace, { allowPrivate: config.ALLOW_PRIVATE_NETWORKS });
  if (geocoder === null || !isAskedAbout(text)) return { addresses: [] };
  const [language = "en"] = workspace.locale.split("-", 1);
  try {
    const found = await geocoder.suggest({ text, country, language });
    return { addresses: found.flatMap(asWritten) };
  } catch (error) {
    log.warn({ err: error }, "The geocoder does not answer.");
    return { addresses: [] };
  }
}

/**
 * An address as a form of its country can hold it; none of a country that is not known, and none
 * that would be refused when it is sent: what a geocoder answers is what others have typed.
 */
function asWritten(address: Address): Address[] {
  const format = addressFormat(address.country);
  if (format === undefined) return [];
  const has = new Set(format.rows.flat());
  const own = { ...address };
  for (const part of ["line2", "city", "region", "postalCode"] as const) {
    if (!has.has(part)) own[part] = "";
  }
  const { regions } = format;
  if (regions.length > 0) {
    const called = own.region.toLowerCase();
    const region = regions.find(({ code, name }) =>
      [code, name].some((one) => one.toLowerCase() === called),
    );
    own.region = region?.code ?? "";
  }
  const typed = TypedAddress.safeParse(own);
  return typed.success ? [typed.data] : [];
}
