import { msg } from "@lit/localize";
import { badge } from "@order-portal/ui";
import { css, html, type TemplateResult } from "lit";

/** What is amiss with a product of before, in two or three words, by the problem's code. */
const problems: Record<string, () => string> = {
  inactive: () => msg("No longer sold"),
  not_in_catalogue: () => msg("Not in your catalogue"),
  unit_unavailable: () => msg("Unit no longer available"),
  out_of_stock: () => msg("Out of stock"),
  no_price: () => msg("No price at present"),
};

/** Whether a product can be ordered now: a green dot, or an orange badge that says why not. */
export function availability(problem: { readonly code: string } | null): TemplateResult {
  if (!problem) return html`<span class="available">${msg("Available")}</span>`;
  return badge(problems[problem.code]?.() ?? msg("Cannot be ordered"), "warning");
}

/** The look of what says whether a product can be ordered, beside that of badges. */
export const availabilityStyles = css`
  .available {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--op-success);
    font-size: var(--op-text-small);
    white-space: nowrap;
  }
  .available::before {
    content: "";
    width: 8px;
    height: 8px;
    border-radius: 50%;
    background: currentcolor;
    forced-color-adjust: none;
  }
`;
