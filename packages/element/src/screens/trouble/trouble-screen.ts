import { consume } from "@lit/context";
import { base, buttonStyles, defineOnce, noticeStyles } from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { troubleState, troubleStyles } from "../../components/trouble-notice.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import type { PortalState } from "../../state/portal-state.ts";
import { headingStyles, Screen } from "../screen.ts";

/** @summary The portal could not be opened at all: why, and another try. */
export class TroubleScreen extends Screen {
  static override styles = [
    base,
    headingStyles,
    buttonStyles,
    noticeStyles,
    troubleStyles,
    css`
      :host {
        display: block;
        padding: 32px 16px;
      }
    `,
  ];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  protected override render(): unknown {
    const { place } = this.portal;
    if (place.at !== "trouble") return nothing;
    return html`<div data-heading tabindex="-1">
      ${troubleState(place.trouble, () => {
        this.actions.visit.restart();
      })}
    </div>`;
  }
}

/** Registers the screen, unless it is. */
export function define(): void {
  defineOnce("order-portal-trouble", TroubleScreen);
}
