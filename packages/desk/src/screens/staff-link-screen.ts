import { msg, str } from "@lit/localize";
import type { StaffLink } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { FormSubmission } from "../controllers/form-submission.ts";
import { shortestPassword } from "../state/shortest-password.ts";
import { roleLabel } from "../state/staff-words.ts";
import { formCardStyles } from "./form-card.ts";

/** What an account is made of. */
export interface NewStaff {
  name: string;
  email: string;
  password: string;
}

/**
 * @summary The first visit by a one-time link: a name, an e-mail and a password make the account.
 */
export class StaffLinkScreen extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    formCardStyles,
  ];

  @property() workspaceName = "";
  /** Whom the link was sent to, and as what; null where it makes an owner. */
  @property({ attribute: false }) invitation: StaffLink["invitation"] = null;
  /** Makes the account and signs in; rejects with what is to be shown. */
  @property({ attribute: false }) openLink!: (input: NewStaff) => Promise<void>;

  @state() private input: NewStaff = { name: "", email: "", password: "" };
  @state() private tooShort = false;
  private readonly submission = new FormSubmission(this);

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("input")?.focus();
  }

  protected override render(): unknown {
    const set = (field: keyof NewStaff) => (value: string) => {
      this.input = { ...this.input, [field]: value };
      if (field === "password") this.tooShort = false;
    };
    const { busy, trouble } = this.submission;
    return html`<form @submit=${this.submit}>
      <h1>${msg("Welcome to your order desk")}</h1>
      <p class="lead">
        ${
          this.invitation === null
            ? msg(str`Make your account at ${this.workspaceName}.`)
            : msg(
                str`Make your account at ${this.workspaceName}. You are invited as ${roleLabel(this.invitation.role)}.`,
              )
        }
      </p>
      ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
      ${textField({
        id: "name",
        label: msg("Your name"),
        hint: msg("Stands in the history of the orders that you decide."),
        autocomplete: "name",
        required: true,
        maxLength: 100,
        value: this.input.name,
        onInput: set("name"),
      })}
      ${textField({
        id: "email",
        label: msg("E-mail"),
        type: "email",
        autocomplete: "username",
        required: true,
        disabled: this.invitation !== null,
        value: this.invitation?.email ?? this.input.email,
        onInput: set("email"),
      })}
      ${textField({
        id: "password",
        label: msg("Password"),
        type: "password",
        autocomplete: "new-password",
        hint: msg(str`At least ${shortestPassword} characters; a few words are best.`),
        error: this.tooShort ? msg(str`Take at least ${shortestPassword} characters.`) : undefined,
        required: true,
        maxLength: 200,
        value: this.input.password,
        onInput: set("password"),
      })}
      ${button({
        label: msg("Make my account"),
        variant: "primary",
        type: "submit",
        wide: true,
        busy,
      })}
    </form>`;
  }

  private async submit(event: SubmitEvent) {
    event.preventDefault();
    const { name, password } = this.input;
    const email = this.invitation?.email ?? this.input.email;
    if (password.length < shortestPassword) {
      this.tooShort = true;
      this.renderRoot.querySelector<HTMLElement>("#password")?.focus();
      return;
    }
    await this.submission.send(() =>
      this.openLink({ name: name.trim(), email: email.trim(), password }),
    );
  }
}
