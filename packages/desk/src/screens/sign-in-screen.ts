import { msg } from "@lit/localize";
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
import { emailField, workspaceField } from "./sign-in-fields.ts";

/** What signs in. */
export interface SignInInput {
  workspace: string;
  email: string;
  password: string;
}

/**
 * @summary Staff sign in by e-mail and password.
 * @fires sign-in-forgot - with `{email}` as it was typed: the password is lost
 */
export class SignInScreen extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    formCardStyles,
  ];

  /** The workspace's slug, where it is known already. */
  @property() workspace = "";
  /** Whether the page itself says whose desk it is. */
  @property({ type: Boolean }) fixed = false;
  /** Why one is here again. */
  @property({ attribute: false }) notice: string | null = null;
  /** Signs in; rejects with what is to be shown. */
  @property({ attribute: false }) signIn!: (input: SignInInput) => Promise<void>;

  @state() private email = "";
  @state() private password = "";
  private readonly submission = new FormSubmission(this);

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("input")?.focus();
  }

  protected override render(): unknown {
    const { busy, trouble } = this.submission;
    return html`<form @submit=${this.submit}>
      <h1>${msg("Sign in to the order desk")}</h1>
      ${this.notice ? banner({ text: this.notice }) : nothing}
      ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
      ${workspaceField(this.fixed, this.workspace, (workspace) => (this.workspace = workspace))}
      ${emailField(this.email, (email) => (this.email = email))}
      ${textField({
        id: "password",
        label: msg("Password"),
        type: "password",
        autocomplete: "current-password",
        required: true,
        value: this.password,
        onInput: (password) => (this.password = password),
      })}
      ${button({
        label: msg("Sign in"),
        variant: "primary",
        type: "submit",
        wide: true,
        busy,
      })}
      ${button({
        label: msg("Forgot your password?"),
        variant: "quiet",
        wide: true,
        onClick: () => {
          const detail = { email: this.email };
          this.dispatchEvent(new CustomEvent("sign-in-forgot", { detail }));
        },
      })}
    </form>`;
  }

  private async submit(event: SubmitEvent) {
    event.preventDefault();
    const { email, password } = this;
    const workspace = this.workspace.trim().toLowerCase();
    await this.submission.send(() => this.signIn({ workspace, email: email.trim(), password }));
  }
}
