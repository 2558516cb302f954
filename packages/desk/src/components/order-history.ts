/** What became of an order, and who did it. */
import { msg } from "@lit/localize";
import type { OrderEvent } from "@order-portal/sdk/desk";
import { badge, orderStatus } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { changeText, dateChangeText, isChange } from "../state/change-words.ts";
import { formatTime, type Clock } from "../state/times.ts";

/** The events in their order, each with its reason and what it changed. */
export const orderHistory = (events: readonly OrderEvent[], clock: Clock): TemplateResult =>
  html`<section>
    <h3>${msg("History")}</h3>
    <ol class="history">
      ${events.map(
        (event) =>
          html`<li>
            ${isChange(event) ? badge(msg("Changed"), "warning") : orderStatus(event.status)}
            <span>${event.who}<small>${formatTime(event.at, clock)}</small></span>
            ${event.reason ? html`<p>${event.reason}</p>` : nothing} ${changes(event, clock)}
          </li>`,
      )}
    </ol>
  </section>`;

function changes(event: OrderEvent, clock: Clock) {
  if (!isChange(event)) return nothing;
  const { changes, deliveryDate } = event;
  return html`<ul class="changes">
    ${changes.map((change) => html`<li>${changeText(change, clock.locale)}</li>`)}
    ${deliveryDate ? html`<li>${dateChangeText(deliveryDate, clock)}</li>` : nothing}
  </ul>`;
}
