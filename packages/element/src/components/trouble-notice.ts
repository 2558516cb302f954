import { msg } from "@lit/localize";
import { banner, button, errorState } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";
import type { Trouble } from "../state/trouble.ts";
import { troubleText } from "./trouble-text.ts";

/** The id under which the supplier finds this very failure; nothing where there is none. */
const reference = (trouble: Trouble) =>
  trouble.reference
    ? html`<small class="reference" part="reference"
        >${msg("Reference")} <code>${trouble.reference}</code></small
      >`
    : nothing;

/** A trouble where a whole list or screen should be. */
export function troubleState(trouble: Trouble, onRetry: () => void): TemplateResult {
  const { title, advice } = troubleText(trouble);
  return errorState({
    heading: title,
    text: html`${advice}${reference(trouble)}`,
    action: button({ label: msg("Try again"), variant: "primary", onClick: onRetry }),
  });
}

/** A trouble beside what it concerns, with what can be done about it. */
export function troubleBanner(trouble: Trouble, action?: unknown): TemplateResult {
  const { title, advice } = troubleText(trouble);
  return banner({
    tone: trouble.code === "offline" ? "warning" : "danger",
    text: html`<strong>${title}.</strong> ${advice}${reference(trouble)}`,
    action,
  });
}

/** The look of what troubles say, beside that of banners and notices. */
export const troubleStyles = css`
  .reference {
    display: block;
    margin-top: 8px;
    color: var(--op-muted);
    font-size: calc(var(--op-text-small) - 1px);
  }
  .reference code {
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
    user-select: all;
  }
`;
