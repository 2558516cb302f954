import { msg } from "@lit/localize";
import type {
  OrderDesk,
  ToldEventType,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
} from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  checkboxStyles,
  fieldStyles,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { conflictNote } from "../../components/record-frame.ts";
import { tickList } from "../../components/tick-list.ts";
import { EditedRecord } from "../../controllers/edited-record.ts";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { eventLabel, toldEvents } from "../../state/message-words.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { staffStyles } from "../staff/staff-styles.ts";

interface EndpointForm {
  url: string;
  description: string;
  events: readonly string[];
}

const formOf = ({ url, description, events }: WebhookEndpoint): EndpointForm => ({
  url,
  description,
  events,
});

const isKnown = (type: string): type is ToldEventType => toldEvents.some((known) => known === type);

/** Another dialog opened on nothing yet: all events are told until some are left out. */
const newForm: EndpointForm = { url: "", description: "", events: toldEvents };

/**
 * @summary Makes an endpoint, or changes its address, description and events.
 * @fires endpoint-made - with the endpoint and its secret
 * @fires endpoint-changed
 * @fires dialog-close
 */
export class EndpointDialog extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    textFieldStyles,
    staffStyles,
    css`
      fieldset {
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 170px), 1fr));
        gap: 0 12px;
      }
    `,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  /** The one to change; `new` to make one, null closes. */
  @property({ attribute: false }) endpoint: WebhookEndpoint | "new" | null = null;
  @state() private made: EndpointForm = newForm;
  @state() private noEvent = false;
  private readonly record = new EditedRecord<WebhookEndpoint, EndpointForm>(this);
  private readonly making = new FormSubmission(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("endpoint")) return;
    const { endpoint } = this;
    this.noEvent = false;
    this.made = newForm;
    this.making.trouble = "";
    void this.record.open(endpoint === null || endpoint === "new" ? null : this.calls(endpoint.id));
  }

  protected override render(): unknown {
    const { endpoint } = this;
    return html`<order-portal-dialog
      placement="center"
      heading=${endpoint === "new" ? msg("Add a webhook") : msg("Change the webhook")}
      .open=${endpoint !== null}
      @dialog-close=${() => {
        this.dispatchEvent(new CustomEvent("dialog-close"));
      }}
    >
      ${endpoint === null ? nothing : this.form(endpoint === "new")}
    </order-portal-dialog>`;
  }

  private form(isNew: boolean) {
    const { draft, theirs, error, busy } = this.record.state;
    const form = isNew ? this.made : draft;
    const trouble = isNew ? this.making.trouble : error === undefined ? "" : troubleText(error);
    if (theirs !== null && form !== null) return this.conflict(form, formOf(theirs));
    return html`<form class="form" novalidate @submit=${this.submit}>
      ${form === null ? nothing : this.fields(form)}
      ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
      ${this.noEvent ? banner({ tone: "danger", text: msg("Tick at least one event.") }) : nothing}
      <div class="end-buttons">
        ${button({
          label: isNew ? msg("Add it") : msg("Save"),
          variant: "primary",
          type: "submit",
          busy: isNew ? this.making.busy : busy !== null,
        })}
      </div>
    </form>`;
  }

  private fields({ url, description, events }: EndpointForm) {
    return html`${textField({
      id: "url",
      type: "url",
      label: msg("Address"),
      hint: msg("Begins with https:// and is on the public internet."),
      required: true,
      maxLength: 2000,
      value: url,
      error: this.record.errorAt("/url"),
      onInput: (typed) => {
        this.type({ url: typed });
      },
    })}
    ${textField({
      id: "description",
      label: msg("What it is for"),
      maxLength: 200,
      value: description,
      onInput: (typed) => {
        this.type({ description: typed });
      },
    })}
    ${tickList({
      legend: msg("It is told when"),
      id: "event",
      values: toldEvents,
      label: eventLabel,
      ticked: events,
      onTick: (ticked) => {
        this.noEvent = false;
        this.type({ events: ticked });
      },
    })}`;
  }

  private conflict(mine: EndpointForm, theirs: EndpointForm) {
    const events = (form: EndpointForm) => form.events.map(eventLabel).join(", ");
    const differences = [
      { label: msg("Address"), mine: mine.url, theirs: theirs.url },
      { label: msg("What it is for"), mine: mine.description, theirs: theirs.description },
      { label: msg("Events"), mine: events(mine), theirs: events(theirs) },
    ];
    const unlike = differences.filter((field) => field.mine !== field.theirs);
    return conflictNote(unlike, (keep) => {
      this.record.settle(keep);
    });
  }

  private type(change: Partial<EndpointForm>) {
    if (this.endpoint === "new") this.made = { ...this.made, ...change };
    else this.record.type(change);
  }

  private calls(id: string) {
    return {
      read: async (signal: AbortSignal) => {
        const all = await this.client.webhooks.list({ signal });
        const found = all.find((each) => each.id === id);
        if (!found) throw new Error(`There is no webhook ${id}.`);
        return found;
      },
      draftOf: formOf,
      save: (form: EndpointForm, seen: WebhookEndpoint) =>
        this.client.webhooks.update(seen, { ...form, events: form.events.filter(isKnown) }),
    };
  }

  private async submit(event: Event) {
    event.preventDefault();
    const form = this.endpoint === "new" ? this.made : this.record.state.draft;
    if (form === null) return;
    this.noEvent = form.events.length === 0;
    if (this.noEvent) return;
    if (this.endpoint !== "new") {
      if (await this.record.save()) this.dispatchEvent(new CustomEvent("endpoint-changed"));
      return;
    }
    await this.making.send(async () => {
      const events = form.events.filter(isKnown);
      const made = await this.client.webhooks.make({ ...form, url: form.url.trim(), events });
      this.dispatchEvent(
        new CustomEvent<WebhookEndpointWithSecret>("endpoint-made", { detail: made }),
      );
    });
  }
}
