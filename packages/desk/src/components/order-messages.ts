import { msg, str } from "@lit/localize";
import type { Delivery, OrderDesk } from "@order-portal/sdk/desk";
import {
  badge,
  badgeStyles,
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { PagedList } from "../controllers/paged-list.ts";
import { deliveryState, eventLabel } from "../state/message-words.ts";
import { formatTime, type Clock } from "../state/times.ts";
import { troubleText } from "../state/trouble-text.ts";

/**
 * @summary The mails about one order: a line each, and loud only where one did not arrive.
 */
export class OrderMessages extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        gap: 8px;
        padding: 0 20px 24px;
      }
      h3 {
        color: var(--op-muted);
        font-size: var(--op-text-small);
        font-weight: 650;
        letter-spacing: 0.04em;
        text-transform: uppercase;
      }
      ul {
        display: grid;
        gap: 6px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .sent {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 10px;
        overflow-wrap: anywhere;
      }
      small {
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
    `,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };
  @property() number = "";
  /** With each move of the order another mail may have gone out. */
  @property({ type: Number }) revision = 0;

  @state() private sending: string | null = null;
  @state() private trouble = "";

  private readonly mails = new PagedList<string, Delivery>(this, "", async (order, _, signal) => {
    const query = { order, channel: "mail", limit: 20 } as const;
    const { deliveries } = await this.client.deliveries.list(query, { signal });
    return { entries: deliveries, nextCursor: null };
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("number")) this.trouble = "";
    if (changed.has("number") || changed.has("revision")) void this.mails.ask(this.number);
  }

  protected override render(): unknown {
    const { entries, question, error } = this.mails.state;
    // The order matters, its mails only beside it: what cannot be read is not missed here.
    if (question !== this.number || error !== undefined || entries.length === 0) return nothing;
    return html`<section aria-labelledby="mails">
      <h3 id="mails">${msg("Mails about it")}</h3>
      ${this.trouble ? banner({ tone: "danger", text: this.trouble }) : nothing}
      <ul>
        ${entries.map((delivery) => html`<li>${this.line(delivery)}</li>`)}
      </ul>
    </section>`;
  }

  private line(delivery: Delivery) {
    const { id, type, receiver, lastError, createdAt } = delivery;
    if (lastError === null || delivery.state === "sent") {
      const { label, tone } = deliveryState(delivery);
      return html`<span class="sent"
        >${eventLabel(type)} ${badge(label, tone)}
        <small>${receiver}, ${formatTime(createdAt, this.clock)}</small></span
      >`;
    }
    const what = eventLabel(type);
    return banner({
      tone: delivery.state === "given_up" ? "danger" : "warning",
      text:
        delivery.state === "given_up"
          ? msg(str`“${what}” did not reach ${receiver}: ${lastError}`)
          : msg(str`“${what}” has not reached ${receiver} yet and is tried again: ${lastError}`),
      action: button({
        label: msg("Send again"),
        busy: this.sending === id,
        onClick: () => void this.send(id),
      }),
    });
  }

  private async send(id: string) {
    if (this.sending !== null) return;
    this.sending = id;
    this.trouble = "";
    try {
      await this.client.deliveries.sendAgain(id);
    } catch (error) {
      this.trouble = troubleText(error);
    }
    this.sending = null;
    await this.mails.again();
  }
}
