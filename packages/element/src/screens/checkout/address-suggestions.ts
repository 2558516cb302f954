import { msg } from "@lit/localize";
import { addressLines, type Address } from "@order-portal/sdk";
import { html, nothing, type TemplateResult } from "lit";

/** The addresses whose street begins as it is typed. */
export function addressesLike(known: readonly Address[], street: string): Address[] {
  const like = known.filter(({ line1 }) => line1.toLowerCase().startsWith(street.toLowerCase()));
  // One place may be on file under several names, as billing and as shipping address.
  const places = new Map(like.map((one) => [JSON.stringify({ ...one, label: "" }), one]));
  return [...places.values()];
}

/** Addresses to be taken instead of being typed. */
export function addressSuggestions(
  found: readonly Address[],
  locale: string | undefined,
  onTake: (address: Address) => void,
): TemplateResult | typeof nothing {
  if (found.length === 0) return nothing;
  return html`<div class="found" role="group" aria-label=${msg("Suggestions")}>
    ${found.map(
      (address) =>
        html`<button
          type="button"
          @click=${() => {
            onTake(address);
          }}
        >
          ${addressLines(address, locale).join(", ")}
        </button>`,
    )}
  </div>`;
}
