import { msg, str } from "@lit/localize";
import type { DeliveryAttempt, DeliveryDetails, OrderDesk } from "@order-portal/sdk/desk";
import {
  badge,
  badgeStyles,
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  errorState,
  keyValues,
  keyValuesStyles,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { EditedRecord } from "../../controllers/edited-record.ts";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { deliveryState, eventLabel, secretHint } from "../../state/message-words.ts";
import { formatTime, type Clock } from "../../state/times.ts";
import { troubleText } from "../../state/trouble-text.ts";
import type { Told } from "../area-screen.ts";
import { staffStyles } from "../staff/staff-styles.ts";

/**
 * @summary One message: what it says, every attempt and its answer; it can be sent again.
 * @fires desk-told - it is sent again
 * @fires dialog-close
 */
export class DeliveryDialog extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    keyValuesStyles,
    noticeStyles,
    skeletonStyles,
    staffStyles,
    css`
      .part {
        grid-template-columns: minmax(0, 1fr);
        overflow-wrap: anywhere;
      }
      .part h3 {
        margin: 0;
      }
      pre {
        max-height: 320px;
        margin: 0;
        padding: 12px;
        overflow: auto;
        border: 1px solid var(--op-line);
        border-radius: var(--op-radius-small);
        background: var(--op-sunken);
        font-family: ui-monospace, monospace;
        font-size: var(--op-text-small);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      ol {
        display: grid;
        gap: 10px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: 2px;
        overflow-wrap: anywhere;
      }
      li small {
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
    `,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };
  /** Null closes. */
  @property({ attribute: false }) deliveryId: string | null = null;
  private readonly record = new EditedRecord<DeliveryDetails, null>(this);
  private readonly sending = new FormSubmission(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("deliveryId")) return;
    const id = this.deliveryId;
    this.sending.trouble = "";
    void this.record.open(
      id === null
        ? null
        : {
            read: (signal) => this.client.deliveries.get(id, { signal }),
            draftOf: () => null,
            save: (_, seen) => Promise.resolve(seen),
          },
    );
  }

  protected override render(): unknown {
    const { stored, error } = this.record.state;
    return html`<order-portal-dialog
      heading=${stored === null ? msg("Message") : eventLabel(stored.type)}
      .open=${this.deliveryId !== null}
      @dialog-close=${() => {
        this.dispatchEvent(new CustomEvent("dialog-close"));
      }}
    >
      ${
        stored !== null
          ? this.details(stored)
          : error === undefined
            ? skeletonRows(4, msg("Loading"))
            : errorState({
                heading: msg("This message cannot be shown"),
                text: troubleText(error),
                action: button({ label: msg("Try again"), onClick: () => void this.record.read() }),
              })
      }
      ${
        stored?.repeatable !== true
          ? nothing
          : html`<div slot="footer" class="end-buttons">
              ${button({
                label: msg("Send again"),
                busy: this.sending.busy,
                onClick: () => void this.send(stored),
              })}
            </div>`
      }
    </order-portal-dialog>`;
  }

  private details(delivery: DeliveryDetails) {
    const { label, tone } = deliveryState(delivery);
    const time = (instant: string | null) => instant && formatTime(instant, this.clock);
    const { trouble } = this.sending;
    return html`<div class="part">
      ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
      ${
        delivery.lastError !== null && delivery.state !== "sent"
          ? banner({ tone: "warning", text: beginningOf(delivery.lastError) })
          : nothing
      }
      ${keyValues([
        [msg("State"), badge(label, tone)],
        [delivery.channel === "mail" ? msg("Mail to") : msg("Call of"), delivery.receiver],
        [
          msg("About"),
          delivery.subjectKind === "order"
            ? msg(str`Order ${delivery.subject}`)
            : delivery.subjectKind === "customer"
              ? msg(str`Customer ${delivery.subject}`)
              : delivery.subjectKind === "staff" || delivery.subjectKind === "account"
                ? msg(str`Account of ${delivery.subject}`)
                : null,
        ],
        [msg("Came up"), time(delivery.createdAt)],
        [msg("Next try"), delivery.state === "waiting" ? time(delivery.dueAt) : null],
        [msg("Done"), time(delivery.finishedAt)],
      ])}
      <h3>${msg("Attempts")}</h3>
      ${
        delivery.attemptList.length === 0
          ? html`<p>${msg("None yet.")}</p>`
          : html`<ol>
              ${delivery.attemptList.map((attempt) => this.attempt(attempt))}
            </ol>`
      }
      <h3>${msg("What it says")}</h3>
      ${delivery.repeatable ? nothing : html`<p>${secretHint(delivery.type)}</p>`}
      <pre tabindex="0" aria-label=${msg("What it says")}>${readable(delivery)}</pre>
    </div>`;
  }

  private attempt({ at, status, milliseconds, answer }: DeliveryAttempt) {
    const result = status === null ? msg("No answer") : msg(str`Answered ${status}`);
    return html`<li>
      <span>${result}${answer ? `: ${answer}` : ""}</span>
      <small>${formatTime(at, this.clock)}, ${msg(str`${milliseconds} ms`)}</small>
    </li>`;
  }

  private async send({ id }: DeliveryDetails) {
    await this.sending.send(async () => {
      await this.client.deliveries.sendAgain(id);
      const message = msg("It is sent again now.");
      this.dispatchEvent(new CustomEvent<Told>("desk-told", { detail: { message } }));
      await this.record.read();
    });
  }
}

/** A call's body line by line; a mail as it is. */
function readable({ channel, content }: DeliveryDetails): string {
  if (channel === "mail") return content;
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    return content;
  }
}

/** The beginning of an answer, which may be a whole page of another program's; all of it is below. */
const beginningOf = (answer: string): string =>
  answer.length > 200 ? `${answer.slice(0, 200)}…` : answer;
