import { msg } from "@lit/localize";
import type { LineProblem } from "@order-portal/sdk";
import { formatNumber, icon, icons } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";

/** Why a line cannot be ordered as it is, and what would do instead. */
export interface Refusal {
  readonly problem: LineProblem;
  readonly locale: string | undefined;
  /** Chooses one of the nearest valid quantities. */
  readonly onChoose: (quantity: number) => void;
}

/** A line's problem in words, with the nearest quantities as buttons. */
export function refusal({ problem, locale, onChoose }: Refusal): TemplateResult {
  const nearest = problem.nearest ?? [];
  return html`<div class="refusal" part="refusal" role="alert">
    <span>${icon(icons.warning)}${problemText(problem)}</span>
    ${
      nearest.length > 0
        ? html`<span class="nearest">
            ${msg("Make it")}
            ${nearest.map(
              (quantity) =>
                html`<button
                  type="button"
                  @click=${() => {
                    onChoose(quantity);
                  }}
                >
                  ${formatNumber(quantity, locale)}
                </button>`,
            )}
          </span>`
        : nothing
    }
  </div>`;
}

/** A line's problem in words; the server's own where this version does not know its code. */
export function problemText(problem: LineProblem): string {
  switch (problem.code) {
    case "out_of_stock":
      return msg("Out of stock right now.");
    case "product_unavailable":
      return msg("No longer available.");
    case "unit_unavailable":
      return msg("No longer sold in this unit.");
    case "no_price":
      return msg("It has no price yet. Ask the supplier for one.");
    case "code_unknown":
      return msg("This code is not known.");
    case "code_ended":
      return msg("This code is not valid now.");
    case "code_used_up":
      return msg("This code has been used up.");
    case "code_first_order_only":
      return msg("This code is for a first order only.");
    default:
      return problem.detail || msg("It cannot be ordered as it is.");
  }
}

/** The look of a line's problem. */
export const refusalStyles = css`
  .refusal {
    display: grid;
    gap: 6px;
    padding-top: 6px;
    color: var(--op-danger);
    font-size: var(--op-text-small);
    line-height: 1.35;
  }
  .refusal > span {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .refusal svg {
    width: 16px;
    height: 16px;
  }
  .refusal .nearest {
    flex-wrap: wrap;
    color: var(--op-ink);
  }
  .refusal button {
    min-width: 44px;
    min-height: 36px;
    padding: 0 10px;
    border: 1px solid var(--op-border);
    border-radius: var(--op-radius-small);
    background: var(--op-raised);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .refusal button:hover {
    background: var(--op-hover);
  }
`;
