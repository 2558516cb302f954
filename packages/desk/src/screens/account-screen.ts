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
import { html, nothing, type PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import { FormSubmission } from "../controllers/form-submission.ts";
import { shortestPassword } from "../state/shortest-password.ts";
import { roleHint, roleLabel } from "../state/staff-words.ts";
import { AreaScreen } from "./area-screen.ts";
import { areaStyles } from "./area-styles.ts";

/**
 * @summary The own account of who is signed in: name, password, and where one is signed in.
 * @fires desk-sign-out
 */
export class AccountScreen extends AreaScreen {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    areaStyles,
  ];

  /** As it is typed; null while it is not touched. */
  @state() private name: string | null = null;
  @state() private password = "";
  @state() private newPassword = "";
  @state() private tooShort = false;
  private readonly naming = new FormSubmission(this);
  private readonly changing = new FormSubmission(this);
  private readonly leaving = new FormSubmission(this);

  override get unsaved(): boolean {
    const isRenamed = this.name !== null && this.name.trim() !== this.desk.staff.name;
    return isRenamed || this.newPassword !== "";
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Once the frame has read the new name, the field shows what is known.
    if (changed.has("desk") && this.name?.trim() === this.desk.staff.name) this.name = null;
  }

  protected override render(): unknown {
    const { email, role } = this.desk.staff;
    return html`<div class="page">
      <div class="head"><h2>${msg("Your account")}</h2></div>
      <p class="hint">${email} · ${roleLabel(role)}. ${roleHint(role)}</p>
      <div class="sections">${this.nameForm()} ${this.passwordForm()} ${this.sessions()}</div>
    </div>`;
  }

  private nameForm() {
    const { busy, trouble } = this.naming;
    const name = this.name ?? this.desk.staff.name;
    const isNew = name.trim() !== "" && name.trim() !== this.desk.staff.name;
    return html`<form class="section" @submit=${this.rename}>
      <h3>${msg("Name")}</h3>
      ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
      <div class="fields two">
        ${textField({
          id: "account-name",
          label: msg("Your name"),
          hint: msg("Stands in the history of the orders that you decide."),
          autocomplete: "name",
          required: true,
          maxLength: 100,
          value: name,
          onInput: (value) => (this.name = value),
        })}
      </div>
      <div class="buttons">
        ${button({ label: msg("Save name"), type: "submit", busy, disabled: !isNew })}
      </div>
    </form>`;
  }

  private passwordForm() {
    const { busy, trouble } = this.changing;
    return html`<form class="section" @submit=${this.changePassword}>
      <h3>${msg("Password")}</h3>
      ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
      <div class="fields two">
        ${textField({
          id: "account-password",
          label: msg("Current password"),
          type: "password",
          autocomplete: "current-password",
          required: true,
          maxLength: 200,
          value: this.password,
          onInput: (value) => (this.password = value),
        })}
        ${textField({
          id: "account-new-password",
          label: msg("New password"),
          type: "password",
          autocomplete: "new-password",
          hint: msg(str`At least ${shortestPassword} characters; a few words are best.`),
          error: this.tooShort
            ? msg(str`Take at least ${shortestPassword} characters.`)
            : undefined,
          required: true,
          maxLength: 200,
          value: this.newPassword,
          onInput: (value) => {
            this.newPassword = value;
            this.tooShort = false;
          },
        })}
      </div>
      <div class="buttons">
        ${button({ label: msg("Change password"), type: "submit", busy })}
        <span class="hint">${msg("Wherever else you are signed in, you are out then.")}</span>
      </div>
    </form>`;
  }

  private sessions() {
    const { busy, trouble } = this.leaving;
    return html`<section class="section">
      <h3>${msg("Signed in")}</h3>
      ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
      <p>${msg("Lost a phone, or forgot to sign out somewhere? This ends every session.")}</p>
      <div class="buttons">
        ${button({
          label: msg("Sign out everywhere, here too"),
          busy,
          onClick: () =>
            void this.leaving.send(async () => {
              await this.client.account.signOutEverywhere();
              this.dispatchEvent(new CustomEvent("desk-sign-out"));
            }),
        })}
      </div>
    </section>`;
  }

  private async rename(event: SubmitEvent) {
    event.preventDefault();
    const name = this.name?.trim() ?? "";
    if (name === "") return;
    await this.naming.send(async () => {
      await this.client.account.rename(name);
      this.tell({ message: msg("Your name is saved.") });
      this.changed();
    });
  }

  private async changePassword(event: SubmitEvent) {
    event.preventDefault();
    const { password, newPassword } = this;
    if (newPassword.length < shortestPassword) {
      this.tooShort = true;
      this.renderRoot.querySelector<HTMLElement>("#account-new-password")?.focus();
      return;
    }
    await this.changing.send(async () => {
      await this.client.account.changePassword({ password, newPassword });
      this.password = "";
      this.newPassword = "";
      this.tell({ message: msg("Your password is changed.") });
    });
  }
}
