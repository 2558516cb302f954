import { msg } from "@lit/localize";
import type { LineProblem } from "@order-portal/sdk";
import { base, formatNumber, icon, icons, type QuantityChange } from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { problemText } from "./problem-text.ts";

/**
 * @summary Why a line cannot be ordered as it is, and which quantities would do instead.
 *
 * @fires {CustomEvent<QuantityChange>} quantity-change - one of the nearest quantities was chosen
 */
export class Refusal extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: 6px;
        padding-top: 6px;
        color: var(--op-danger);
        font-size: var(--op-text-small);
        line-height: 1.35;
      }
      span {
        display: flex;
        flex-wrap: nowrap;
        align-items: center;
        gap: 6px;
      }
      svg {
        width: 16px;
        height: 16px;
      }
      .nearest {
        flex-wrap: wrap;
        color: var(--op-ink);
      }
      button {
        min-width: 44px;
        min-height: 44px;
        padding: 0 10px;
        border: 1px solid var(--op-border);
        border-radius: var(--op-radius-small);
        background: var(--op-raised);
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      button:hover {
        background: var(--op-hover);
      }
    `,
  ];

  @property({ attribute: false }) problem!: LineProblem;
  /** What it is at: that much need not be offered. */
  @property({ type: Number }) quantity = 0;
  @property() locale: string | undefined;

  private choose(quantity: number) {
    const detail: QuantityChange = { quantity };
    this.dispatchEvent(new CustomEvent("quantity-change", { detail }));
  }

  protected override render(): unknown {
    const nearest = this.problem.nearest?.filter((one) => one !== this.quantity) ?? [];
    return html`<span role="alert">${icon(icons.warning)}${problemText(this.problem)}</span> ${
        nearest.length > 0
          ? html`<span class="nearest">
              ${msg("Make it")}
              ${nearest.map(
                (quantity) =>
                  html`<button
                    type="button"
                    @click=${() => {
                      this.choose(quantity);
                    }}
                  >
                    ${formatNumber(quantity, this.locale)}
                  </button>`,
              )}
            </span>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-refusal": Refusal;
  }
}
