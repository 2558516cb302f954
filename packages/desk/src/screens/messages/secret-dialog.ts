import { msg } from "@lit/localize";
import { banner, bannerStyles, base, button, buttonStyles, icons } from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { staffStyles } from "../staff/staff-styles.ts";

/**
 * @summary The secret of an endpoint, shown this once.
 * @fires dialog-close
 */
export class SecretDialog extends LitElement {
  static override styles = [base, bannerStyles, buttonStyles, staffStyles];

  /** `whsec_…`; null closes. */
  @property({ attribute: false }) secret: string | null = null;
  @state() private copied = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("secret")) this.copied = false;
  }

  protected override render(): unknown {
    const { secret } = this;
    return html`<order-portal-dialog
      placement="center"
      heading=${msg("Copy the secret now")}
      .open=${secret !== null}
      @dialog-close=${() => {
        this.dispatchEvent(new CustomEvent("dialog-close"));
      }}
    >
      ${
        secret === null
          ? nothing
          : html`<div class="form">
              ${banner({
                tone: "warning",
                text: msg("This is the only time that the secret is shown."),
              })}
              <code class="secret" tabindex="0" aria-label=${msg("The secret")}>${secret}</code>
              <p class="hint">
                ${msg("By it the receiver verifies that a call came from here, with any library for Standard Webhooks.")}
              </p>
              <div class="end-buttons">
                ${button({
                  label: this.copied ? msg("Copied") : msg("Copy"),
                  variant: "primary",
                  icon: this.copied ? icons.check : icons.copy,
                  onClick: () => void this.copy(secret),
                })}
              </div>
            </div>`
      }
    </order-portal-dialog>`;
  }

  private async copy(secret: string) {
    try {
      await navigator.clipboard.writeText(secret);
      this.copied = true;
    } catch {
      // Where the clipboard is not given, a tap on the secret selects it whole.
    }
  }
}
