import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import { banner, bannerStyles, base, button, buttonStyles, icons } from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { state } from "lit/decorators.js";
import { actionsContext, type Actions } from "../contexts/actions-context.ts";
import { cartContext } from "../contexts/cart-context.ts";
import { portalContext } from "../contexts/portal-context.ts";
import type { CartState } from "../state/cart-state.ts";
import { changeMany } from "../state/change-many.ts";
import { datedLines, sharedDay } from "../state/dated-lines.ts";
import type { PortalState } from "../state/portal-state.ts";
import { formatCalendarDay } from "./dates.ts";

/**
 * @summary Where the supplier has switched off several delivery dates: lines of the cart that bear
 *   one are not taken any more, and lose it by one press; nothing else of them is lost.
 */
export class LineDates extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }
      .banner {
        margin-block: 12px;
      }
    `,
  ];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: cartContext, subscribe: true }) cart!: CartState;
  @consume({ context: actionsContext }) actions!: Actions;

  /** What was done, in words. */
  @state() private done: string | null = null;

  protected override render(): unknown {
    const { workspace, locale } = this.portal;
    const lines = datedLines(this.cart);
    if (workspace?.deliveryDates !== "one" || lines.length === 0) return this.renderDone();
    const count = lines.length;
    const day = sharedDay(this.cart, workspace, new Date());
    return banner({
      tone: "warning",
      text:
        count === 1
          ? msg(
              str`${workspace.name} now delivers an order on one date. 1 line has a date of its own and cannot be ordered with it.`,
            )
          : msg(
              str`${workspace.name} now delivers an order on one date. ${count} lines have dates of their own and cannot be ordered with them.`,
            ),
      action: button({
        label: day
          ? msg(str`Order all for ${formatCalendarDay(day, locale)}`)
          : msg("Take the dates off"),
        onClick: () => {
          this.takeOff(day);
        },
      }),
    });
  }

  private renderDone() {
    if (this.done === null) return nothing;
    return html`<div tabindex="-1">
      ${banner({
        tone: "success",
        icon: icons.check,
        text: this.done,
        action: button({
          label: msg("Close"),
          variant: "quiet",
          onClick: () => {
            this.done = null;
          },
        }),
      })}
    </div>`;
  }

  private takeOff(day: string | null) {
    const lines = datedLines(this.cart);
    // It is said here what was done: with their dates the lines could not be had back.
    this.actions.cart.setLines(changeMany(this.cart, lines, { deliveryDate: "" }), null);
    if (day) this.actions.cart.setFields({ deliveryDate: day });
    this.done = day
      ? msg("Done: the whole order has this date. Lines of the same product are one now.")
      : msg(
          "Done: the dates are off, and lines of the same product are one now. Choose a date for the whole order when you review it.",
        );
    void this.updateComplete.then(() => {
      // The button that was pressed is gone.
      this.renderRoot.querySelector<HTMLElement>("[tabindex]")?.focus();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-line-dates": LineDates;
  }
}
