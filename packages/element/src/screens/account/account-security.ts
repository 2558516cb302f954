import { msg } from "@lit/localize";
import { button, textField } from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { troubleBanner } from "../../components/trouble-notice.ts";
import { AskController } from "../../controllers/ask-controller.ts";
import { isGoodPassword, passwordRules, passwordRuleStyles } from "../sign-in/password-rules.ts";
import { AccountSection } from "./account-section.ts";

/** @summary Another password by the one of now, and signing out everywhere. */
export class AccountSecurity extends AccountSection {
  static override styles = [AccountSection.styles, passwordRuleStyles];

  @state() private password = "";
  @state() private newPassword = "";
  @state() private isWeak = false;
  @state() private isChanged = false;
  private readonly changing = new AskController(this, () => this.actions);
  private readonly leaving = new AskController(this, () => this.actions);

  protected override render(): unknown {
    const { busy, trouble, errors } = this.changing;
    const { email, passwordPolicy } = this.account;
    return html`<form @submit=${this.change}>
        <h2>${msg("Password")}</h2>
        ${trouble ? troubleBanner(trouble) : nothing}
        <input type="email" name="username" autocomplete="username" .value=${email} hidden />
        ${textField({
          id: "password",
          label: msg("Current password"),
          type: "password",
          autocomplete: "current-password",
          required: true,
          maxLength: 200,
          value: this.password,
          error: errors.has("/password") ? msg("This is not your password of now.") : undefined,
          onInput: (value) => {
            this.password = value;
            this.isChanged = false;
          },
        })}
        ${textField({
          id: "new-password",
          label: msg("New password"),
          type: "password",
          autocomplete: "new-password",
          required: true,
          maxLength: 200,
          value: this.newPassword,
          error: this.isWeak
            ? msg("Something is missing still: look below.")
            : errors.get("/newPassword"),
          onInput: (value) => {
            this.newPassword = value;
            this.isWeak = false;
            this.isChanged = false;
          },
        })}
        ${passwordRules(passwordPolicy, this.newPassword)}
        <div class="buttons">
          ${button({ label: msg("Change password"), variant: "primary", type: "submit", busy })}
          <span class="done" role="status">
            ${
              this.isChanged
                ? msg("Changed. Wherever else you were signed in, you are out now.")
                : nothing
            }
          </span>
        </div>
      </form>
      <section aria-labelledby="leave-heading">
        <h2 id="leave-heading">${msg("Signed in")}</h2>
        <p class="hint">
          ${msg("Lost a phone, or forgot to sign out somewhere? This ends every visit of yours.")}
        </p>
        ${this.leaving.trouble ? troubleBanner(this.leaving.trouble) : nothing}
        <div class="buttons">
          ${button({
            label: msg("Sign out everywhere, here too"),
            busy: this.leaving.busy,
            onClick: () => void this.leave(),
          })}
        </div>
      </section>`;
  }

  private async change(event: Event) {
    event.preventDefault();
    const { password, newPassword } = this;
    if (!isGoodPassword(this.account.passwordPolicy, newPassword)) {
      this.isWeak = true;
      this.renderRoot.querySelector<HTMLElement>("#new-password")?.focus();
      return;
    }
    const done = await this.changing.ask((client) =>
      client.account.changePassword({ password, newPassword }),
    );
    if (!done) return;
    this.password = "";
    this.newPassword = "";
    this.isChanged = true;
  }

  private async leave() {
    const left = await this.leaving.ask((client) => client.account.signOutEverywhere());
    if (left) this.actions.visit.leave();
  }
}
