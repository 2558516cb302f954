import { msg } from "@lit/localize";
import type { OrderDesk } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  selectField,
  selectStyles,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { roleChoices, roleHint, roleOf } from "../../state/staff-words.ts";
import { staffStyles } from "./staff-styles.ts";

/**
 * @summary Invites somebody by e-mail, with a role.
 * @fires invited - with the invitation
 * @fires dialog-close
 */
export class InviteDialog extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    selectStyles,
    textFieldStyles,
    staffStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property({ type: Boolean }) open = false;

  @state() private email = "";
  @state() private asRole = "sales";
  private readonly submission = new FormSubmission(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("open") || !this.open) return;
    this.email = "";
    this.asRole = "sales";
  }

  protected override render(): unknown {
    const { busy, trouble } = this.submission;
    return html`<order-portal-dialog
      placement="center"
      heading=${msg("Invite somebody")}
      .open=${this.open}
      @dialog-close=${() => {
        this.dispatchEvent(new CustomEvent("dialog-close"));
      }}
    >
      <form class="form" id="invite" @submit=${this.submit}>
        ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
        ${textField({
          id: "invite-email",
          label: msg("E-mail"),
          hint: msg("A link is sent there by which they make their account."),
          type: "email",
          required: true,
          value: this.email,
          onInput: (email) => (this.email = email),
        })}
        ${selectField({
          id: "invite-role",
          label: msg("Role"),
          hint: roleHint(this.asRole),
          required: true,
          options: roleChoices(),
          value: this.asRole,
          onChange: (role) => (this.asRole = role),
        })}
        <div class="end-buttons">
          ${button({
            label: msg("Send invitation"),
            variant: "primary",
            type: "submit",
            busy,
          })}
        </div>
      </form>
    </order-portal-dialog>`;
  }

  private async submit(event: SubmitEvent) {
    event.preventDefault();
    await this.submission.send(async () => {
      const invitation = await this.client.staff.invite({
        email: this.email.trim(),
        role: roleOf(this.asRole),
      });
      this.dispatchEvent(new CustomEvent("invited", { detail: invitation }));
    });
  }
}
