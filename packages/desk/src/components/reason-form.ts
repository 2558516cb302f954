import { msg } from "@lit/localize";
import {
  base,
  button,
  buttonStyles,
  fieldStyles,
  textArea,
  textFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement } from "lit";
import { property, state } from "lit/decorators.js";

/**
 * @summary Asks why an order is rejected or cancelled, before it is.
 * @fires reason-given - with `{reason}`
 * @fires reason-dropped - nothing is to be done
 */
export class ReasonForm extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    css`
      form {
        display: grid;
        gap: 16px;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: 8px;
      }
    `,
  ];

  /** What the button says that goes through with it. */
  @property() action = "";
  @property({ type: Boolean }) busy = false;
  @state() private reason = "";
  @state() private missing = false;

  protected override render(): unknown {
    return html`<form novalidate @submit=${this.submit}>
      ${textArea({
        id: "reason",
        label: msg("Reason"),
        hint: msg("The customer reads this."),
        required: true,
        maxLength: 1000,
        value: this.reason,
        error: this.missing ? msg("Say why, so that the customer knows what to do.") : undefined,
        onInput: (reason) => {
          this.reason = reason;
          this.missing = false;
        },
      })}
      <div class="buttons">
        ${button({ label: msg("Keep the order"), variant: "quiet", onClick: this.drop })}
        ${button({ label: this.action, variant: "danger", type: "submit", busy: this.busy })}
      </div>
    </form>`;
  }

  private readonly drop = () => {
    this.dispatchEvent(new CustomEvent("reason-dropped"));
  };

  private submit(event: SubmitEvent) {
    event.preventDefault();
    const reason = this.reason.trim();
    if (reason === "") {
      this.missing = true;
      this.renderRoot.querySelector("textarea")?.focus();
      return;
    }
    this.dispatchEvent(new CustomEvent("reason-given", { detail: { reason } }));
  }
}
