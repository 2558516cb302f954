import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import {
  amounts,
  amountsStyles,
  base,
  button,
  buttonStyles,
  defineOnce,
  formatMoney,
  formatNumber,
  icon,
  icons,
} from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { paymentNote } from "../../components/payment-note.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import type { PortalState } from "../../state/portal-state.ts";
import { define as defineProforma } from "../proforma/define.ts";
import { headingStyles, Screen } from "../screen.ts";

/** @summary The order is placed: its number first, then what it holds. */
export class ConfirmationScreen extends Screen {
  static override styles = [
    base,
    headingStyles,
    amountsStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 560px);
        justify-content: center;
        padding: clamp(24px, 7cqi, 64px) 4px;
      }
      .order {
        display: grid;
        gap: 20px;
      }
      .head {
        display: grid;
        justify-items: center;
        gap: 10px;
        text-align: center;
      }
      .tick {
        display: grid;
        place-items: center;
        width: 60px;
        height: 60px;
        border-radius: 50%;
        background: color-mix(in srgb, var(--op-success) 14%, var(--op-surface));
        color: var(--op-success);
      }
      .tick svg {
        width: 30px;
        height: 30px;
      }
      h1 {
        font-size: clamp(24px, 7cqi, 30px);
        font-weight: 680;
        letter-spacing: -0.02em;
        line-height: 1.2;
        outline: none;
        text-wrap: balance;
      }
      .number {
        font-weight: 650;
        user-select: all;
      }
      .payment {
        text-wrap: balance;
      }
      .lead {
        color: var(--op-muted);
        text-wrap: pretty;
      }
      .summary {
        padding: 4px 20px 16px;
        border: 1px solid var(--op-line);
        border-radius: var(--op-radius);
        background: var(--op-raised);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 16px;
        padding: 10px 0;
        border-bottom: 1px solid var(--op-line);
        font-variant-numeric: tabular-nums;
      }
      li small {
        grid-row: 2;
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
      li span {
        overflow-wrap: anywhere;
      }
      .amounts {
        padding-top: 12px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        justify-content: center;
      }
    `,
  ];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  protected override render(): unknown {
    const { place, workspace, locale } = this.portal;
    if (place.at !== "confirmation" || !workspace) return nothing;
    const { order } = place;
    const payment = paymentNote(order.checkoutMode, workspace.name);
    return html`<section class="order" part="confirmation" aria-labelledby="heading">
      <div class="head">
        <span class="tick">${icon(icons.check)}</span>
        <h1 id="heading" data-heading tabindex="-1">${msg("Thank you for your order")}</h1>
        <p>
          ${msg(html`Your order number is <bdi class="number">${order.number}</bdi>.`)}
          ${
            order.fields.purchaseOrderNumber
              ? msg(html`Purchase order number: <bdi>${order.fields.purchaseOrderNumber}</bdi>`)
              : nothing
          }
        </p>
        <p class="lead">${msg(str`${workspace.name} has it and will look at it next.`)}</p>
        ${payment && html`<p class="payment">${payment}</p>`}
      </div>
      <div class="summary">
        <ul aria-label=${msg("Order lines")}>
          ${order.lines.map(
            (line) =>
              html`<li>
                <span>${line.name}</span>
                <span>${formatMoney(line.lineTotal, locale)}</span>
                <small
                  >${formatNumber(line.quantity, locale)} × ${line.unitLabel},
                  ${formatMoney(line.unitPrice, locale)}</small
                >
              </li>`,
          )}
        </ul>
        ${amounts(order, locale)}
      </div>
      <div class="actions">
        <order-portal-proforma
          exportparts="print, proforma"
          .order=${order}
        ></order-portal-proforma>
        ${button({
          label: msg("Continue"),
          variant: "primary",
          part: "continue",
          onClick: () => {
            this.actions.openCatalogue();
          },
        })}
      </div>
    </section>`;
  }
}

/** Registers the confirmation, unless it is. */
export function define(): void {
  defineProforma();
  defineOnce("order-portal-confirmation", ConfirmationScreen);
}
