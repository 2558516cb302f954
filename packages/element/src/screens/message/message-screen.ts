import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import { base, button, buttonStyles, defineOnce } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { brand, brandStyles } from "../../components/brand.ts";
import { contact, contactStyles } from "../../components/contact.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import type { MessageReason, PortalState } from "../../state/portal-state.ts";
import { cardStyles } from "../card-styles.ts";
import { headingStyles, Screen } from "../screen.ts";

/** @summary Where the portal ends for now, kindly: what happened, and whom to ask. */
export class MessageScreen extends Screen {
  static override styles = [
    base,
    headingStyles,
    buttonStyles,
    brandStyles,
    contactStyles,
    cardStyles,
  ];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  protected override render(): unknown {
    const { place, workspace } = this.portal;
    if (place.at !== "message") return nothing;
    const { heading, text, action } = this.words(place.reason);
    return html`<section class="card" part="message" aria-labelledby="heading">
      ${workspace?.brand.logoUrl ? brand(workspace) : nothing}
      <h1 id="heading" data-heading tabindex="-1">${heading}</h1>
      <p class="lead">${text}</p>
      ${contact(workspace)} ${action ? html`<div class="actions">${action}</div>` : nothing}
    </section>`;
  }

  /** The way in for those who have a password. */
  private signIn(): { action?: TemplateResult } {
    if (!this.portal.workspace?.signIn) return {};
    return {
      action: button({
        label: msg("Sign in"),
        variant: "primary",
        onClick: () => {
          this.actions.visit.stepTo({ at: "sign-in" });
        },
      }),
    };
  }

  private words(reason: MessageReason): {
    heading: string;
    text: string;
    action?: TemplateResult;
  } {
    const supplier = this.portal.workspace?.name ?? msg("The supplier");
    switch (reason) {
      case "link-unknown":
        return {
          heading: msg("This link is no longer valid"),
          text: msg(
            str`It may have been replaced by a newer one. ${supplier} will gladly send you yours.`,
          ),
          ...this.signIn(),
        };
      case "session-ended":
        return {
          heading: this.portal.workspace?.signIn
            ? msg("Your visit has ended")
            : msg("Please open your link again"),
          text: this.portal.workspace?.signIn
            ? msg(
                "For your safety, a visit ends after a while. Your cart is kept: sign in or open your private link, and go on where you were.",
              )
            : msg(
                "For your safety, a visit ends after a while. Your cart is kept: open your private link, and go on where you were.",
              ),
          ...this.signIn(),
        };
      case "link-needed":
        return {
          heading: msg("Open your private link"),
          text: msg(
            str`Your catalogue and prices are yours alone. Use the link that ${supplier} sent you, or ask for it.`,
          ),
        };
      case "not-me":
        return {
          heading: msg("Thank you for telling us"),
          text: msg(
            str`This link belongs to another business, and nothing was opened. ${supplier} will gladly send you your own.`,
          ),
          action: button({
            label: msg("Back"),
            variant: "quiet",
            onClick: () => {
              this.actions.visit.welcome.askAgain();
            },
          }),
        };
      case "signed-out":
        return {
          heading: msg("You have signed out"),
          text: this.portal.workspace?.signIn
            ? msg("Your cart is kept. Sign in or open your private link to go on ordering.")
            : msg("Your cart is kept. Open your private link to go on ordering."),
          ...this.signIn(),
        };
      case "not-available":
        return {
          heading: msg("Ordering is not set up here"),
          text: msg("This page may not take orders yet. Please tell the supplier."),
        };
    }
  }
}

/** Registers the screen, unless it is. */
export function define(): void {
  defineOnce("order-portal-message", MessageScreen);
}
