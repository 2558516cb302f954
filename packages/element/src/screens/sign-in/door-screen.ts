import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import { button } from "@order-portal/ui";
import { html, nothing, type CSSResultGroup } from "lit";
import { brand } from "../../components/brand.ts";
import { contact } from "../../components/contact.ts";
import { troubleBanner } from "../../components/trouble-notice.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { AskController } from "../../controllers/ask-controller.ts";
import type { PortalState } from "../../state/portal-state.ts";
import { Screen } from "../screen.ts";
import { doorStyles } from "./door-styles.ts";

/** What the screens before a session share: a card with the supplier above and the contact below. */
export abstract class DoorScreen extends Screen {
  static override styles: CSSResultGroup = doorStyles;

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  /** The screen's calls. */
  protected readonly asking = new AskController(this, () => this.actions);

  protected renderCard(heading: unknown, content: unknown): unknown {
    const { workspace } = this.portal;
    return html`<section class="card" part="sign-in" aria-labelledby="heading">
      ${workspace ? brand(workspace) : nothing}
      <h1 id="heading" data-heading tabindex="-1">${heading}</h1>
      ${content} ${this.asking.trouble ? troubleBanner(this.asking.trouble) : nothing}
      ${workspace?.brand.contactEmail || workspace?.brand.contactPhone ? contact(workspace) : nothing}
    </section>`;
  }

  /** The way back, which takes an address along that was typed. */
  protected toSignIn(email = ""): unknown {
    return button({
      label: msg("Back to sign-in"),
      variant: "quiet",
      wide: true,
      onClick: () => {
        this.actions.visit.stepTo({ at: "sign-in", email });
      },
    });
  }

  protected link(label: unknown, onClick: () => void): unknown {
    return html`<button type="button" class="link" @click=${onClick}>${label}</button>`;
  }
}
