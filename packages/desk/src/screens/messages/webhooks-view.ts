import { msg, str } from "@lit/localize";
import type { WebhookEndpoint, WebhookEndpointWithSecret } from "@order-portal/sdk/desk";
import {
  badge,
  badgeStyles,
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  emptyState,
  errorState,
  icons,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { PagedList } from "../../controllers/paged-list.ts";
import { eventLabel, toldEvents } from "../../state/message-words.ts";
import { formatTime } from "../../state/times.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { AreaScreen } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import { staffStyles } from "../staff/staff-styles.ts";
import { webhookStyles } from "./webhook-styles.ts";

/**
 * @summary The addresses that are told of events: how they fare, and all that can be done to them.
 */
export class WebhooksView extends AreaScreen {
  static override styles = [
    base,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    areaStyles,
    staffStyles,
    webhookStyles,
  ];

  @state() private editing: WebhookEndpoint | "new" | null = null;
  @state() private secret: string | null = null;
  /** What is asked about before it is done. */
  @state() private asking: { what: "delete" | "rotate"; endpoint: WebhookEndpoint } | null = null;
  private readonly acting = new FormSubmission(this);
  private readonly asked = new FormSubmission(this);

  private readonly endpoints = new PagedList<null, WebhookEndpoint>(
    this,
    null,
    async (_, __, signal) => ({
      entries: await this.client.webhooks.list({ signal }),
      nextCursor: null,
    }),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.endpoints.again();
  }

  protected override render(): unknown {
    return html`<div class="part">
      <div class="top">
        <p class="hint">
          ${msg("Other programs, such as your ERP, are called as soon as something happens.")}
        </p>
        ${button({
          label: msg("Add a webhook"),
          variant: "primary",
          icon: icons.plus,
          onClick: () => (this.editing = "new"),
        })}
      </div>
      ${this.acting.trouble ? banner({ tone: "danger", text: this.acting.trouble }) : nothing}
      ${this.list()}
      <order-desk-endpoint
        .client=${this.client}
        .endpoint=${this.editing}
        @dialog-close=${() => (this.editing = null)}
        @endpoint-changed=${() => {
          this.editing = null;
          this.tell({ message: msg("The webhook is changed.") });
          void this.endpoints.again();
        }}
        @endpoint-made=${(event: CustomEvent<WebhookEndpointWithSecret>) => {
          this.editing = null;
          this.secret = event.detail.secret;
          void this.endpoints.again();
        }}
      ></order-desk-endpoint>
      <order-desk-secret
        .secret=${this.secret}
        @dialog-close=${() => (this.secret = null)}
      ></order-desk-secret>
      ${this.question()}
    </div>`;
  }

  private list() {
    const { entries, loading, error } = this.endpoints.state;
    if (error !== undefined) {
      return errorState({
        heading: msg("The webhooks cannot be shown"),
        text: troubleText(error),
        action: button({ label: msg("Try again"), onClick: () => void this.endpoints.again() }),
      });
    }
    if (loading === "first" && entries.length === 0) return skeletonRows(2, msg("Loading"));
    if (entries.length === 0) {
      return emptyState({
        heading: msg("No program is told"),
        text: msg("Add the address of one that shall hear of orders and customers at once."),
      });
    }
    return html`<ul class="endpoints">
      ${repeat(
        entries,
        ({ id }) => id,
        (endpoint) => this.card(endpoint),
      )}
    </ul>`;
  }

  private card(endpoint: WebhookEndpoint) {
    const { url, description, events, previousSecretUntil } = endpoint;
    const isAll = toldEvents.every((type) => events.includes(type));
    return html`<li class="section">
      <div class="line">
        <h3>${url}</h3>
        ${this.stateOf(endpoint)}
      </div>
      ${description ? html`<p>${description}</p>` : nothing} ${this.trouble(endpoint)}
      <p class="hint">${isAll ? msg("Told of every event") : events.map(eventLabel).join(", ")}</p>
      ${
        previousSecretUntil !== null && Date.parse(previousSecretUntil) > Date.now()
          ? html`<p class="hint">
              ${msg(str`Signed by the secret of before as well until ${formatTime(previousSecretUntil, this.clock)}.`)}
            </p>`
          : nothing
      }
      <div class="buttons">${this.actions(endpoint)}</div>
    </li>`;
  }

  private actions(endpoint: WebhookEndpoint) {
    const { active } = endpoint;
    return html`${
      active
        ? button({ label: msg("Send a test"), onClick: () => void this.test(endpoint) })
        : button({ label: msg("Turn on"), onClick: () => void this.turn(endpoint, true) })
    }
    ${button({
      label: msg("Change…"),
      variant: "quiet",
      onClick: () => (this.editing = endpoint),
    })}
    ${button({
      label: msg("New secret…"),
      variant: "quiet",
      onClick: () => (this.asking = { what: "rotate", endpoint }),
    })}
    ${
      active
        ? button({
            label: msg("Turn off"),
            variant: "quiet",
            onClick: () => void this.turn(endpoint, false),
          })
        : nothing
    }
    ${button({
      label: msg("Delete…"),
      variant: "quiet",
      onClick: () => (this.asking = { what: "delete", endpoint }),
    })}`;
  }

  private stateOf({ active, endedBy, failingSince }: WebhookEndpoint) {
    if (!active) {
      return endedBy === null ? badge(msg("Off"), "neutral") : badge(msg("Ended"), "danger");
    }
    return failingSince === null
      ? badge(msg("Active"), "success")
      : badge(msg("Failing"), "warning");
  }

  private trouble({ active, endedBy, failingSince }: WebhookEndpoint) {
    if (!active && endedBy === "gone") {
      return html`<p>${msg("It answered that it is gone (410), and is called no more.")}</p>`;
    }
    if (!active && endedBy !== null) {
      return html`<p>
        ${msg("Every call failed for three days. Put it right, turn it on, and send again from the log what it missed.")}
      </p>`;
    }
    if (!active || failingSince === null) return nothing;
    return html`<p>
      ${msg(str`Every call has failed since ${formatTime(failingSince, this.clock)}. The log says how.`)}
    </p>`;
  }

  private question() {
    const { asking } = this;
    const { busy, trouble } = this.asked;
    const isDelete = asking?.what === "delete";
    return html`<order-portal-dialog
      placement="center"
      heading=${isDelete ? msg("Delete this webhook?") : msg("Make a new secret?")}
      .open=${asking !== null}
      @dialog-close=${() => {
        this.asking = null;
        this.asked.trouble = "";
      }}
    >
      <p>
        ${
          trouble ||
          (isDelete
            ? msg(
                str`${asking.endpoint.url} is told nothing more, and what waits for it is given up. That cannot be undone; the log stays.`,
              )
            : msg(
                "Calls are signed by the new one at once, and for a day by the present one as well: time to give it to the receiver.",
              ))
        }
      </p>
      <div slot="footer" class="end-buttons">
        ${button({ label: msg("Leave it"), onClick: () => (this.asking = null) })}
        ${button({
          label: isDelete ? msg("Delete webhook") : msg("Make it"),
          variant: isDelete ? "danger" : "primary",
          busy,
          onClick: () => void this.answer(),
        })}
      </div>
    </order-portal-dialog>`;
  }

  private async answer() {
    const { asking } = this;
    if (asking === null) return;
    const { id } = asking.endpoint;
    await this.asked.send(async () => {
      if (asking.what === "delete") {
        await this.client.webhooks.delete(id);
        this.tell({ message: msg("The webhook is deleted.") });
      } else {
        this.secret = (await this.client.webhooks.rotateSecret(id)).secret;
      }
      this.asking = null;
      await this.endpoints.again();
    });
  }

  private async turn(endpoint: WebhookEndpoint, active: boolean) {
    await this.acting.send(async () => {
      await this.client.webhooks.update(endpoint, { active });
      this.tell({
        message: active ? msg("It is told of what comes from now on.") : msg("It is turned off."),
      });
    });
    // After a refusal as well: somebody else may have changed it.
    await this.endpoints.again();
  }

  private async test({ id }: WebhookEndpoint) {
    await this.acting.send(async () => {
      await this.client.webhooks.test(id);
      this.tell({ message: msg("A test is on its way; what came of it is in the log.") });
    });
  }
}
