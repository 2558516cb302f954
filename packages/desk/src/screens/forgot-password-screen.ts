import { msg } from "@lit/localize";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { FormSubmission } from "../controllers/form-submission.ts";
import { formCardStyles } from "./form-card.ts";
import { emailField, workspaceField } from "./sign-in-fields.ts";

/**
 * @summary Has a link to a new password sent. It says the same whether there is an account or not.
 * @fires forgot-left - back to the sign-in
 */
export class ForgotPasswordScreen extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    formCardStyles,
  ];

  @property() workspace = "";
  /** Whether the page itself says whose desk it is. */
  @property({ type: Boolean }) fixed = false;
  /** Asks for the mail; rejects with what is to be shown. */
  @property({ attribute: false }) request!: (input: {
    workspace: string;
    email: string;
  }) => Promise<void>;

  /** The address to begin with. */
  @property() email = "";
  @state() private sent = false;
  private readonly submission = new FormSubmission(this);

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("input")?.focus();
  }

  protected override render(): unknown {
    const { busy, trouble } = this.submission;
    return html`<form @submit=${this.submit}>
      <h1 tabindex="-1">${this.sent ? msg("Look into your mail") : msg("A new password")}</h1>
      ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
      ${
        this.sent
          ? html`<p>
              ${msg("If this address has an account, a mail with a link is on its way. The link is good for one hour. Nothing there? Look among the unwanted mail, or ask an owner of your desk.")}
            </p>`
          : html`<p class="lead">
                ${msg("Name your address, and a link to choose a new one is sent there.")}
              </p>
              ${workspaceField(this.fixed, this.workspace, (workspace) => (this.workspace = workspace))}
              ${emailField(this.email, (email) => (this.email = email))}
              ${button({
                label: msg("Send the link"),
                variant: "primary",
                type: "submit",
                wide: true,
                busy,
              })}`
      }
      ${button({
        label: msg("Back to the sign-in"),
        variant: "quiet",
        wide: true,
        onClick: () => this.dispatchEvent(new CustomEvent("forgot-left")),
      })}
    </form>`;
  }

  private async submit(event: SubmitEvent) {
    event.preventDefault();
    const workspace = this.workspace.trim().toLowerCase();
    await this.submission.send(async () => {
      await this.request({ workspace, email: this.email.trim() });
      this.sent = true;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("h1")?.focus();
    });
  }
}
