import { msg } from "@lit/localize";
import type { DeskPermission, OrderDesk } from "@order-portal/sdk/desk";
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
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { tickList } from "../../components/tick-list.ts";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { permissionLabel } from "../../state/staff-words.ts";
import { staffStyles } from "./staff-styles.ts";

/**
 * @summary Makes a key, and shows its secret this once.
 * @fires key-made
 * @fires dialog-close
 */
export class MakeKeyDialog extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    textFieldStyles,
    staffStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  /** What who makes it may do: a key gets no more. */
  @property({ attribute: false }) permissions: readonly string[] = [];
  @property({ type: Boolean }) open = false;

  @state() private name = "";
  @state() private scopes: readonly string[] = [];
  @state() private noScope = false;
  /** The secret of the key that was made; it is gone when the dialog closes. */
  @state() private secret: string | null = null;
  private readonly submission = new FormSubmission(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("open")) return;
    this.name = "";
    this.scopes = [];
    this.secret = null;
    this.noScope = false;
  }

  protected override render(): unknown {
    return html`<order-portal-dialog
      placement="center"
      heading=${this.secret === null ? msg("Make a key") : msg("Copy the key now")}
      .open=${this.open}
      @dialog-close=${() => {
        this.dispatchEvent(new CustomEvent("dialog-close"));
      }}
    >
      ${
        this.secret === null
          ? this.form()
          : html`<order-desk-shown-once
              .secret=${this.secret}
              label=${msg("The key")}
              warning=${msg("This is the only time that the key is shown: it is kept nowhere.")}
            ></order-desk-shown-once>`
      }
    </order-portal-dialog>`;
  }

  private form() {
    const { busy, trouble } = this.submission;
    return html`<form class="form" @submit=${this.submit}>
      ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
      ${textField({
        id: "key-name",
        label: msg("Name"),
        hint: msg("Stands in the history of orders and in the audit log, such as “ERP”."),
        required: true,
        maxLength: 60,
        value: this.name,
        onInput: (name) => (this.name = name),
      })}
      ${tickList({
        legend: msg("What it may do"),
        id: "scope",
        values: this.permissions,
        label: permissionLabel,
        ticked: this.scopes,
        onTick: (scopes) => {
          this.noScope = false;
          this.scopes = scopes;
        },
      })}
      ${this.noScope ? banner({ tone: "danger", text: msg("Tick at least one.") }) : nothing}
      <div class="end-buttons">
        ${button({ label: msg("Make the key"), variant: "primary", type: "submit", busy })}
      </div>
    </form>`;
  }

  private async submit(event: SubmitEvent) {
    event.preventDefault();
    if (this.scopes.length === 0) {
      this.noScope = true;
      return;
    }
    await this.submission.send(async () => {
      // They are of the list that the server has sent, and so the contract's.
      const scopes = [...this.scopes] as DeskPermission[];
      const { secret } = await this.client.keys.make({ name: this.name.trim(), scopes });
      this.secret = secret;
      this.dispatchEvent(new CustomEvent("key-made"));
    });
  }
}
