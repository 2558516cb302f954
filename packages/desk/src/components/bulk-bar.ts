import { msg, str } from "@lit/localize";
import type { MoveOutcome, OrderMove } from "@order-portal/sdk/desk";
import { banner, bannerStyles, base, button, buttonStyles } from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";

/** What became of many orders. */
export interface BulkResult {
  readonly move: OrderMove;
  readonly outcomes: readonly MoveOutcome[];
}

/** What can be done to many at once. */
export type BulkAction =
  "approve" | "invoice" | "fulfil" | "csv" | "json" | "picking" | "confirmation";

/**
 * @summary What can be done to the orders that are ticked, and what became of it.
 * @fires bulk-action - with a `BulkAction`
 * @fires bulk-all - with `{all}`: tick all that are shown, or none
 * @fires bulk-read - what became of it was read
 */
export class BulkBar extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: center;
        min-height: 44px;
      }
      label {
        display: flex;
        flex: 1;
        gap: 9px;
        align-items: center;
        min-height: 44px;
        cursor: pointer;
        font-size: var(--op-text-small);
        white-space: nowrap;
      }
      .exports {
        display: flex;
        margin-inline-start: auto;
      }
      .button {
        min-height: 36px;
        padding: 4px 10px;
        font-size: var(--op-text-small);
      }
      input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--op-accent);
      }
      ul {
        margin: 4px 0 0;
        padding-inline-start: 18px;
        list-style: disc;
      }
    `,
  ];

  /** How many are shown, and how many of them are ticked. */
  @property({ type: Number }) shown = 0;
  @property({ type: Number }) ticked = 0;
  /** The moves that the ticked ones can make. */
  @property({ attribute: false }) moves: readonly OrderMove[] = [];
  @property({ attribute: false }) busy: BulkAction | null = null;
  /** How far an export has come; empty where none is under way. */
  @property() progress = "";
  @property({ attribute: false }) result: BulkResult | null = null;

  protected override render(): unknown {
    return html`${this.outcome()}
      <div class="row">
        <label
          ><input
            type="checkbox"
            .checked=${this.shown > 0 && this.ticked === this.shown}
            .indeterminate=${this.ticked > 0 && this.ticked < this.shown}
            ?disabled=${this.shown === 0}
            @change=${(event: Event) => {
              const { checked: all } = event.target as HTMLInputElement; // Bound to the box alone.
              this.dispatchEvent(new CustomEvent("bulk-all", { detail: { all } }));
            }}
          />${
            this.ticked === 0
              ? msg("Select all shown")
              : this.ticked === 1
                ? msg("1 selected")
                : msg(str`${this.ticked} selected`)
          }</label
        >
        ${this.ticked === 0 ? this.exports(msg("Export all")) : this.actions()}
      </div>`;
  }

  private actions() {
    const labels = {
      approve: msg("Approve"),
      invoice: msg("Invoice"),
      fulfil: msg("Fulfil"),
    };
    return html`${(["approve", "invoice", "fulfil"] as const)
      .filter((move) => this.moves.includes(move))
      .map((move) => this.button(labels[move], move, "primary"))}
    ${this.button(msg("Picking list"), "picking")}
    ${this.button(msg("Confirmation"), "confirmation")} ${this.exports(msg("Export"))}`;
  }

  private exports(label: string) {
    if (this.progress !== "") return html`<span role="status">${this.progress}</span>`;
    return html`<span class="exports"
      >${this.button(`${label}: CSV`, "csv")} ${this.button("JSON", "json")}</span
    >`;
  }

  private button(label: string, action: BulkAction, variant: "primary" | "quiet" = "quiet") {
    return button({
      label,
      variant,
      busy: this.busy === action,
      disabled: this.busy !== null && this.busy !== action,
      onClick: () => this.dispatchEvent(new CustomEvent("bulk-action", { detail: action })),
    });
  }

  /** `3 approved, 1 refused`, and why. */
  private outcome() {
    if (this.result === null) return nothing;
    const { move, outcomes } = this.result;
    const refused = outcomes.filter(({ code }) => code !== null);
    const count = outcomes.length - refused.length;
    const done =
      move === "approve"
        ? msg(str`${count} approved`)
        : move === "invoice"
          ? msg(str`${count} marked invoiced`)
          : msg(str`${count} marked fulfilled`);
    const text = refused.length === 0 ? done : `${done}, ${msg(str`${refused.length} refused`)}`;
    return banner({
      tone: refused.length === 0 ? "success" : "warning",
      text: html`<strong>${text}.</strong> ${
          refused.length === 0
            ? nothing
            : html`<ul>
                ${refused.map(({ number, detail }) => html`<li>${number}: ${detail}</li>`)}
              </ul>`
        }`,
      action: button({
        label: msg("Close"),
        variant: "quiet",
        onClick: () => this.dispatchEvent(new CustomEvent("bulk-read")),
      }),
    });
  }
}
