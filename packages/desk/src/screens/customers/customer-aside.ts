import { msg, str } from "@lit/localize";
import type { DeskCustomer, OwnPriceRule } from "@order-portal/sdk/desk";
import { formatMoney, orderStatus, table } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { formatPlace } from "../../state/desk-place.ts";
import { formatAge, type Clock } from "../../state/times.ts";

/** The latest orders of a customer, each a link to it. */
export function ordersSection(
  { orders, orderCount }: DeskCustomer,
  clock: Clock,
  mayOpen: boolean,
): TemplateResult {
  return html`<section class="section" aria-labelledby="orders">
    <h3 id="orders">${msg("Latest orders")}</h3>
    ${
      orders.length === 0
        ? html`<p class="hint">${msg("None yet.")}</p>`
        : html`<div>
              ${table({
                caption: msg("Latest orders"),
                rows: orders,
                key: ({ number }) => number,
                columns: [
                  {
                    label: msg("Order"),
                    render: ({ number }) =>
                      mayOpen
                        ? html`<a href=${formatPlace({ area: "orders", path: ["all", number] })}
                            >${number}</a
                          >`
                        : number,
                  },
                  {
                    label: msg("Placed"),
                    render: ({ placedAt }) => formatAge(placedAt, clock, Date.now()),
                  },
                  { label: msg("Status"), render: ({ status }) => orderStatus(status) },
                  {
                    label: msg("Total"),
                    align: "end",
                    render: ({ total }) => formatMoney(total, clock.locale),
                  },
                ],
              })}
            </div>
            ${
              orderCount > orders.length
                ? html`<p class="hint">${msg(str`${orderCount} in all.`)}</p>`
                : nothing
            }`
    }
  </section>`;
}

/** The price rules that a customer has of its own; the prices' area has them all. */
export function pricesSection(
  { number, priceRules, priceRuleCount }: DeskCustomer,
  clock: Clock,
  mayOpen: boolean,
): TemplateResult {
  return html`<section class="section" aria-labelledby="prices">
    <h3 id="prices">${msg("Prices of its own")}</h3>
    ${
      priceRules.length === 0
        ? html`<p class="hint">
            ${msg("None: the price group's count, else those for everybody.")}
          </p>`
        : html`<ul class="rules">
              ${priceRules.map((rule) => html`<li>${ruleWords(rule, clock)}</li>`)}
            </ul>
            ${
              priceRuleCount > priceRules.length
                ? html`<p class="hint">${msg(str`${priceRuleCount} in all.`)}</p>`
                : nothing
            }`
    }
    ${
      mayOpen
        ? html`<div class="buttons">
            <a class="button" href=${formatPlace({ area: "prices", path: ["list", number] })}
              >${msg("The whole price list")}</a
            >
          </div>`
        : nothing
    }
  </section>`;
}

function ruleWords(rule: OwnPriceRule, { locale }: Clock) {
  const { price, percent, minimumQuantity } = rule;
  const what = price ? formatMoney(price, locale) : msg(str`${percent ?? "0"} % off`);
  const from = minimumQuantity > 1 ? msg(str`from ${minimumQuantity}`) : "";
  return html`<span>${scopeWords(rule)}</span> <b>${what}</b> ${from}`;
}

function scopeWords({ appliesTo }: OwnPriceRule): string {
  const [kind, name = ""] = appliesTo.split(/:(.*)/s);
  if (kind === "all") return msg("Everything");
  return kind === "line" ? msg(str`Product line ${name}`) : name;
}
