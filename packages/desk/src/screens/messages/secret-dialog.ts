import { msg } from "@lit/localize";
import { base } from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";

/**
 * @summary The secret of an endpoint, shown this once.
 * @fires dialog-close
 */
export class SecretDialog extends LitElement {
  static override styles = base;

  /** `whsec_…`; null closes. */
  @property({ attribute: false }) secret: string | null = null;

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
          : html`<order-desk-shown-once
              .secret=${secret}
              label=${msg("The secret")}
              warning=${msg("This is the only time that the secret is shown.")}
              hint=${msg("By it the receiver verifies that a call came from here, with any library for Standard Webhooks.")}
            ></order-desk-shown-once>`
      }
    </order-portal-dialog>`;
  }
}
