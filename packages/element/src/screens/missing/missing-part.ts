import { msg } from "@lit/localize";
import { base, button, buttonStyles, defineOnce, Dialog } from "@order-portal/ui";
import { html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { loadAnew } from "./load-anew.ts";

/**
 * @summary Why a sheet or a part of a screen did not come: the server has a newer version of all
 *   files, and the page is to be loaded anew; or it cannot be reached. Gone once it is closed.
 */
export class MissingPart extends LitElement {
  static override styles = [base, buttonStyles];

  /** The server was reached, so that its files must be newer ones. */
  @property({ attribute: false }) isUpdated = false;

  protected override render(): unknown {
    return html`<order-portal-dialog
      exportparts="dialog, header: dialog-header, body: dialog-body, footer: dialog-footer"
      .heading=${this.isUpdated ? msg("This page was updated") : msg("No connection")}
      placement="center"
      open
      @dialog-close=${() => {
        this.remove();
      }}
    >
      <p>
        ${
          this.isUpdated
            ? msg("Load it again to go on where you are. Your cart is kept.")
            : msg("This part of the page could not be fetched. Try again once you are online.")
        }
      </p>
      <span slot="footer"
        >${
          this.isUpdated
            ? button({
                label: msg("Load the page again"),
                variant: "primary",
                wide: true,
                onClick: () => {
                  void loadAnew();
                },
              })
            : button({
                label: msg("Close"),
                wide: true,
                onClick: () => {
                  this.remove();
                },
              })
        }</span
      >
    </order-portal-dialog>`;
  }
}

/** Registers it, unless it is. */
export function defineMissingPart(): void {
  defineOnce("order-portal-dialog", Dialog);
  defineOnce("order-portal-missing-part", MissingPart);
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-missing-part": MissingPart;
  }
}
