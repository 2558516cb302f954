import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import { base } from "@order-portal/ui";
import { css, html, LitElement } from "lit";
import { contact, contactStyles } from "../../components/contact.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import type { PortalState } from "../../state/portal-state.ts";

/** @summary Why a visitor without a link cannot order here, and how to come by one. */
export class LinkNeeded extends LitElement {
  static override styles = [
    base,
    contactStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
    `,
  ];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;

  protected override render(): unknown {
    return html`<p>
        ${msg(
          "You are looking at the public catalogue. To order, open the private link that you were sent: it shows your own products and prices.",
        )}
      </p>
      <p>${msg("Have you no link yet? Ask for yours:")}</p>
      ${contact(this.portal.workspace)}`;
  }
}
