import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import { base, button, buttonStyles, bannerStyles } from "@order-portal/ui";
import { html, nothing } from "lit";
import { brand, brandStyles } from "../../components/brand.ts";
import { troubleBanner, troubleStyles } from "../../components/trouble-notice.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import type { PortalState } from "../../state/portal-state.ts";
import { cardStyles } from "../card-styles.ts";
import { headingStyles, Screen } from "../screen.ts";

/**
 * @summary "Welcome back, …. Is this you?" Nothing is opened before the tap: a mail scanner that
 *   follows the link gets no further than this.
 */
export class WelcomeScreen extends Screen {
  static override styles = [
    base,
    headingStyles,
    buttonStyles,
    bannerStyles,
    brandStyles,
    troubleStyles,
    cardStyles,
  ];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  protected override render(): unknown {
    const { place, workspace, busy, trouble } = this.portal;
    if (place.at !== "welcome" || !workspace) return nothing;
    return html`<section class="card" part="welcome" aria-labelledby="heading">
      ${workspace.brand.logoUrl ? brand(workspace) : nothing}
      <h1 id="heading" data-heading tabindex="-1">
        ${msg(str`Welcome back, ${place.welcome.customerName}`)}
      </h1>
      ${workspace.brand.message ? html`<p class="lead">${workspace.brand.message}</p>` : nothing}
      <p class="lead">${msg("Is this you?")}</p>
      ${trouble ? troubleBanner(trouble) : nothing}
      <div class="actions">
        ${button({
          label: msg("Yes, Start Ordering"),
          variant: "primary",
          wide: true,
          busy,
          part: "start",
          onClick: () => {
            this.actions.visit.welcome.accept();
          },
        })}
        ${
          place.welcome.hasOrders
            ? button({
                label: msg("Order the same again"),
                wide: true,
                disabled: busy,
                part: "again",
                onClick: () => {
                  this.actions.visit.welcome.accept(true);
                },
              })
            : nothing
        }
        ${button({
          label: msg("Not me"),
          variant: "quiet",
          wide: true,
          onClick: () => {
            this.actions.visit.welcome.decline();
          },
        })}
      </div>
    </section>`;
  }
}
