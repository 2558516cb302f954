import { msg } from "@lit/localize";
import { base, defineOnce, tabs, tabsStyles } from "@order-portal/ui";
import { html } from "lit";
import { AreaScreen } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import { PriceCheckPanel } from "./price-check-panel.ts";
import { PriceListPanel } from "./price-list-panel.ts";

defineOnce("order-desk-price-check", PriceCheckPanel);
defineOnce("order-desk-price-list", PriceListPanel);

/** @summary Prices: why one is what it is, and the whole price list of a customer. */
export class PricesScreen extends AreaScreen {
  static override styles = [base, tabsStyles, areaStyles];

  protected override render(): unknown {
    const [section = "check", customer = ""] = this.path;
    const selected = section === "list" ? "list" : "check";
    return html`<div class="page">
      <div class="head"><h2 tabindex="-1">${msg("Prices")}</h2></div>
      ${tabs({
        label: msg("Prices"),
        selected,
        panel: "prices",
        tabs: [
          { id: "check", label: msg("Price check") },
          { id: "list", label: msg("Price list") },
        ],
        onSelect: (id) => this.go(customer === "" ? [id] : [id, customer]),
      })}
      <div id="prices" role="tabpanel" aria-labelledby="tab-${selected}">
        ${
          selected === "list"
            ? html`<order-desk-price-list
                .client=${this.client}
                .locale=${this.clock.locale}
                .customer=${customer}
                @customer-chosen=${this.onCustomer}
              ></order-desk-price-list>`
            : html`<order-desk-price-check
                .client=${this.client}
                .locale=${this.clock.locale}
                .customer=${customer}
              ></order-desk-price-check>`
        }
      </div>
    </div>`;
  }

  private onCustomer({ detail }: CustomEvent<{ number: string }>) {
    this.go(["list", detail.number]);
  }
}
