import { msg } from "@lit/localize";
import { base, button, buttonStyles, defineOnce, emptyState, noticeStyles } from "@order-portal/ui";
import { html, LitElement, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { loadAnew } from "./load-anew.ts";
import { reachesServer } from "./reaches-server.ts";

/**
 * @summary In place of a screen whose file could not be fetched: where the server can be reached, it
 *   has a newer version of all files, and the page is to be loaded anew; else what is in the slot.
 *
 * @slot - what is shown as long as the server cannot be reached
 */
export class MissingScreen extends LitElement {
  static override styles = [base, buttonStyles, noticeStyles];

  /** How often files could not be fetched: after each, it looks again. */
  @property({ attribute: false }) failures = 0;

  @state() private isUpdated = false;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("failures")) void this.look();
  }

  protected override render(): unknown {
    if (!this.isUpdated) return html`<slot></slot>`;
    return emptyState({
      heading: msg("This page was updated"),
      text: msg("Load it again to go on where you are. Your cart is kept."),
      action: button({
        label: msg("Load the page again"),
        variant: "primary",
        onClick: () => {
          void loadAnew();
        },
      }),
    });
  }

  private async look() {
    // Once may have been a connection that broke.
    this.isUpdated = (await reachesServer()) && this.failures > 1;
  }
}

/** Registers the screen, unless it is. */
export function define(): void {
  defineOnce("order-portal-missing", MissingScreen);
}
