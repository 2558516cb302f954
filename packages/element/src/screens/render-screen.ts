import { html, nothing, type TemplateResult } from "lit";
import type { PlaceName } from "../state/portal-state.ts";
import { screenParts } from "./screen-parts.ts";

/**
 * A place as the element that draws it.
 *
 * @param takesFocus whether the buyer came from another place, and so the focus goes along
 */
export function renderScreen(
  place: PlaceName,
  takesFocus: boolean,
): TemplateResult | typeof nothing {
  switch (place) {
    case "welcome":
      return html`<order-portal-welcome
        exportparts=${screenParts}
        .takesFocus=${takesFocus}
      ></order-portal-welcome>`;
    case "code":
      return html`<order-portal-code
        exportparts=${screenParts}
        .takesFocus=${takesFocus}
      ></order-portal-code>`;
    case "message":
      return html`<order-portal-message
        exportparts=${screenParts}
        .takesFocus=${takesFocus}
      ></order-portal-message>`;
    case "trouble":
      return html`<order-portal-trouble
        exportparts=${screenParts}
        .takesFocus=${takesFocus}
      ></order-portal-trouble>`;
    case "catalogue":
      return html`<order-portal-catalogue
        exportparts=${screenParts}
        .takesFocus=${takesFocus}
      ></order-portal-catalogue>`;
    case "review":
      return html`<order-portal-review
        exportparts=${screenParts}
        .takesFocus=${takesFocus}
      ></order-portal-review>`;
    case "confirmation":
      return html`<order-portal-confirmation
        exportparts=${screenParts}
        .takesFocus=${takesFocus}
      ></order-portal-confirmation>`;
    case "start":
      return nothing;
  }
}
