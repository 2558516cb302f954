import { msg } from "@lit/localize";
import { button, codeField, textField } from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { troubleBanner } from "../../components/trouble-notice.ts";
import { AskController } from "../../controllers/ask-controller.ts";
import { codeTrouble } from "../sign-in/code-trouble.ts";
import { AccountSection } from "./account-section.ts";

/** @summary Name and e-mail address of the one who is signed in. */
export class AccountGeneral extends AccountSection {
  /** As it is typed; null while it is not touched. */
  @state() private name: string | null = null;
  @state() private isNamed = false;
  /** The new address as it is typed; null while nobody changes it. */
  @state() private email: string | null = null;
  @state() private password = "";
  @state() private code = "";
  @state() private codeError: string | undefined;
  @state() private isMoved = false;
  private readonly naming = new AskController(this, () => this.actions);
  private readonly moving = new AskController(this, () => this.actions);

  protected override render(): unknown {
    return html`${this.renderName()} ${this.renderEmail()}`;
  }

  private renderName() {
    const { busy, trouble } = this.naming;
    const name = this.name ?? this.account.name;
    const isNew = name.trim() !== "" && name.trim() !== this.account.name;
    return html`<form @submit=${this.rename}>
      <h2>${msg("Name")}</h2>
      ${trouble ? troubleBanner(trouble) : nothing}
      ${textField({
        id: "name",
        label: msg("Your name"),
        autocomplete: "name",
        required: true,
        maxLength: 100,
        value: name,
        onInput: (value) => {
          this.name = value;
          this.isNamed = false;
        },
      })}
      <div class="buttons">
        ${button({ label: msg("Save name"), type: "submit", busy, disabled: !isNew })}
        <span class="done" role="status">${this.isNamed ? msg("Saved.") : nothing}</span>
      </div>
    </form>`;
  }

  private renderEmail() {
    const { trouble } = this.moving;
    const { newEmail } = this.account;
    return html`<section aria-labelledby="email-heading">
      <h2 id="email-heading">${msg("E-mail")}</h2>
      <p><bdi>${this.account.email}</bdi></p>
      ${this.isMoved ? html`<p class="done" role="status">${msg("From now on you sign in by this address.")}</p>` : nothing}
      ${trouble ? troubleBanner(trouble) : nothing}
      ${
        newEmail !== null && this.email === null
          ? this.renderCode(newEmail)
          : this.email === null
            ? html`<div class="buttons">
                ${button({
                  label: msg("Change e-mail"),
                  onClick: () => {
                    this.startMoving();
                  },
                })}
              </div>`
            : this.renderNewEmail(this.email)
      }
    </section>`;
  }

  private renderNewEmail(email: string) {
    const { busy, errors } = this.moving;
    return html`<form @submit=${this.sendCode}>
      ${textField({
        id: "email",
        label: msg("New e-mail"),
        type: "email",
        autocomplete: "email",
        hint: msg("We send a code there; until you enter it, nothing changes."),
        required: true,
        maxLength: 254,
        value: email,
        error: errors.has("/email")
          ? msg("This is no e-mail address. Look at it again.")
          : undefined,
        onInput: (value) => {
          this.email = value;
        },
      })}
      ${textField({
        id: "email-password",
        label: msg("Password"),
        type: "password",
        autocomplete: "current-password",
        required: true,
        maxLength: 200,
        value: this.password,
        error: errors.has("/password") ? msg("This is not your password.") : undefined,
        onInput: (value) => {
          this.password = value;
        },
      })}
      <div class="buttons">
        ${button({ label: msg("Send code"), variant: "primary", type: "submit", busy })}
        ${button({
          label: msg("Leave it"),
          variant: "quiet",
          onClick: () => {
            this.email = null;
            this.password = "";
            this.moving.forget();
          },
        })}
      </div>
    </form>`;
  }

  private renderCode(newEmail: string) {
    return html`<form @submit=${this.confirm}>
      <p>${msg(html`We sent six digits to <bdi>${newEmail}</bdi>.`)}</p>
      ${codeField({
        id: "code",
        label: msg("Code"),
        required: true,
        value: this.code,
        error: this.codeError,
        onInput: (code) => {
          this.code = code;
          this.codeError = undefined;
        },
      })}
      <div class="buttons">
        ${button({
          label: msg("Confirm"),
          variant: "primary",
          type: "submit",
          busy: this.moving.busy,
        })}
        ${button({
          label: msg("Another code, or another address"),
          variant: "quiet",
          onClick: () => {
            this.startMoving(newEmail);
          },
        })}
      </div>
    </form>`;
  }

  private startMoving(email = "") {
    this.email = email;
    this.isMoved = false;
    this.code = "";
    this.codeError = undefined;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>("#email")?.focus();
    });
  }

  private async rename(event: Event) {
    event.preventDefault();
    const name = this.name?.trim() ?? "";
    if (name === "") return;
    const done = await this.naming.ask((client) => client.account.rename(name));
    if (!done) return;
    this.name = null;
    this.isNamed = true;
    this.tell(done.answer);
  }

  private async sendCode(event: Event) {
    event.preventDefault();
    const { password } = this;
    const email = this.email?.trim() ?? "";
    const sent = await this.moving.ask((client) => client.account.changeEmail({ email, password }));
    if (!sent) return;
    this.email = null;
    this.password = "";
    this.tell({ ...this.account, newEmail: email });
  }

  private async confirm(event: Event) {
    event.preventDefault();
    const { code } = this;
    if (code.length < 6) return;
    const done = await this.moving.ask((client) => client.account.confirmEmail(code));
    this.codeError = codeTrouble(this.moving);
    if (!done) return;
    this.code = "";
    this.isMoved = true;
    this.tell(done.answer);
  }
}
