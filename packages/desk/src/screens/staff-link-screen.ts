import { msg, str } from "@lit/localize";
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
import { formCardStyles } from "./form-card.ts";

/** What an account is made of. */
export interface NewStaff {
  name: string;
  email: string;
  password: string;
}

/** The shortest password that the backend takes. */
const shortest = 10;

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
      <p class="lead">${msg(str`Make your account at ${this.workspaceName}.`)}</p>
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
        value: this.input.email,
        onInput: set("email"),
      })}
      ${textField({
        id: "password",
        label: msg("Password"),
        type: "password",
        autocomplete: "new-password",
        hint: msg(str`At least ${shortest} characters; a few words are best.`),
        error: this.tooShort ? msg(str`Take at least ${shortest} characters.`) : undefined,
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
    const { name, email, password } = this.input;
    if (password.length < shortest) {
      this.tooShort = true;
      this.renderRoot.querySelector<HTMLElement>("#password")?.focus();
      return;
    }
    await this.submission.send(() =>
      this.openLink({ name: name.trim(), email: email.trim(), password }),
    );
  }
}
