import { msg } from "@lit/localize";
import { button, emptyState } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { intoView } from "../../components/into-view.ts";

/** What can be done where a list has gone. */
export interface ListGoneOptions {
  /** Whether what was on it is still known here. */
  readonly isKnown: boolean;
  readonly onAgain: () => void;
  readonly onAll: () => void;
}

/** Stands in the place of a list that somebody has deleted meanwhile. */
export function listGone({ isKnown, onAgain, onAll }: ListGoneOptions): TemplateResult {
  const words = emptyState({
    heading: msg("This list is not there any more"),
    text: isKnown
      ? msg("Somebody has deleted it. What was on it is still known here.")
      : msg("Somebody has deleted it."),
    action: html`${isKnown ? button({ label: msg("Make it again"), onClick: onAgain }) : nothing}
    ${button({ label: msg("All shopping lists"), variant: "primary", onClick: onAll })}`,
  });
  return html`<div tabindex="-1" class="list-gone" ${ref(intoView)}>${words}</div>`;
}
