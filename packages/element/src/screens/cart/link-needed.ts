import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import { base, button, buttonStyles } from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { contact, contactStyles } from "../../components/contact.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import type { PortalState } from "../../state/portal-state.ts";

/** @summary Why a visitor without a link cannot order here, and how to come by one, or to sign in. */
export class LinkNeeded extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    contactStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
    `,
  ];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  protected override render(): unknown {
    const { workspace } = this.portal;
    if (!workspace?.signIn) {
      return html`<p>
          ${msg(
            "You are looking at the public catalogue. To order, open the private link that you were sent: it shows your own products and prices.",
          )}
        </p>
        <p>${msg("Have you no link yet? Ask for yours:")}</p>
        ${contact(workspace)}`;
    }
    return html`<p>
        ${msg(
          "You are looking at the public catalogue. To order, sign in or register, or open the private link that you were sent: you see your own products and prices then.",
        )}
      </p>
      ${button({
        label: msg("Sign in or register"),
        variant: "primary",
        wide: true,
        onClick: () => {
          this.actions.visit.stepTo({ at: "sign-in" });
        },
      })}
      ${workspace.brand.contactEmail || workspace.brand.contactPhone ? contact(workspace) : nothing}`;
  }
}
