/** Where the page of a customer is one long column: the way to each part of it. */
import { msg } from "@lit/localize";
import { html, type TemplateResult } from "lit";

/** The parts in their order; a new customer has no link, orders or prices yet. */
export function pageJumps(root: ParentNode, isNew: boolean): TemplateResult {
  const parts: readonly (readonly [selector: string, label: string])[] = [
    ["#details", msg("Details")],
    ["#terms", msg("Terms")],
    ["order-desk-customer-catalogue", msg("Catalogue")],
    ["#settings", msg("Settings")],
    ["#addresses", msg("Addresses")],
    ["#contacts", msg("Contacts")],
  ];
  const ofKnown: typeof parts = [
    ["order-desk-customer-link", msg("Portal link")],
    ["order-desk-customer-accounts", msg("Accounts")],
    ["#orders", msg("Orders")],
    ["#prices", msg("Prices")],
  ];
  return html`<nav class="jumps" aria-label=${msg("Parts of this page")}>
    ${[...parts, ...(isNew ? [] : ofKnown)].map(
      ([selector, label]) =>
        html`<button type="button" @click=${() => root.querySelector(selector)?.scrollIntoView()}>
          ${label}
        </button>`,
    )}
  </nav>`;
}
