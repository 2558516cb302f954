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
import { shortestPassword } from "../state/shortest-password.ts";
import { formCardStyles } from "./form-card.ts";

/**
 * @summary Chooses a new password by the link that was mailed, and signs in.
 * @fires forgot-again - the link is good no more: another one is wanted
 */
export class NewPasswordScreen extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    formCardStyles,
  ];

  /** Sets the password and signs in; rejects with what is to be shown. */
  @property({ attribute: false }) reset!: (password: string) => Promise<void>;

  @state() private password = "";
  @state() private tooShort = false;
  private readonly submission = new FormSubmission(this);

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>("input")?.focus();
  }

  protected override render(): unknown {
    const { busy, trouble } = this.submission;
    return html`<form @submit=${this.submit}>
      <h1>${msg("Choose a new password")}</h1>
      <p class="lead">${msg("Wherever you are signed in by the old one, you are out then.")}</p>
      ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
      ${textField({
        id: "password",
        label: msg("New password"),
        type: "password",
        autocomplete: "new-password",
        hint: msg(str`At least ${shortestPassword} characters; a few words are best.`),
        error: this.tooShort ? msg(str`Take at least ${shortestPassword} characters.`) : undefined,
        required: true,
        maxLength: 200,
        value: this.password,
        onInput: (password) => {
          this.password = password;
          this.tooShort = false;
        },
      })}
      ${button({
        label: msg("Save and sign in"),
        variant: "primary",
        type: "submit",
        wide: true,
        busy,
      })}
      ${
        trouble
          ? button({
              label: msg("Have a new link sent"),
              variant: "quiet",
              wide: true,
              onClick: () => this.dispatchEvent(new CustomEvent("forgot-again")),
            })
          : nothing
      }
    </form>`;
  }

  private async submit(event: SubmitEvent) {
    event.preventDefault();
    if (this.password.length < shortestPassword) {
      this.tooShort = true;
      this.renderRoot.querySelector<HTMLElement>("#password")?.focus();
      return;
    }
    await this.submission.send(() => this.reset(this.password));
  }
}
