import { msg, str } from "@lit/localize";
import { banner, button } from "@order-portal/ui";
import { html, nothing, type PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import { readDraft } from "../register/draft.ts";
import { DoorScreen } from "./door-screen.ts";
import { PageForm, pageFormSlot } from "./page-form.ts";

/** @summary The way in by e-mail and password, for those who have no link at hand. */
export class SignInScreen extends DoorScreen {
  @state() private email = "";
  @state() private password = "";
  @state() private missing: "email" | "password" | null = null;
  @state() private refusal: string | null = null;
  /** The refusal is no fault of what was typed: there is nothing to do but to wait. */
  private isWaiting = false;
  private readonly form = new PageForm(this, () => void this.signIn());

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated && this.place.at === "sign-in") this.email = this.place.email ?? "";
    this.form.draw([
      {
        name: "email",
        label: msg("E-mail"),
        type: "email",
        autocomplete: "username",
        value: this.email,
        error: this.missing === "email" ? msg("Enter your e-mail address.") : undefined,
        onInput: (email) => {
          this.email = email;
          this.missing = null;
        },
      },
      {
        name: "password",
        label: msg("Password"),
        type: "password",
        autocomplete: "current-password",
        value: this.password,
        error: this.missing === "password" ? msg("Enter your password.") : undefined,
        onInput: (password) => {
          this.password = password;
          this.missing = null;
        },
      },
    ]);
  }

  /** Whether somebody has begun to register in this tab, and left. */
  private hasBegun(): boolean {
    const kept = readDraft(this.actions.visit.entry("registration").read());
    return kept !== null && kept.step !== "who";
  }

  protected override render(): unknown {
    const { workspace, visitor } = this.portal;
    const supplier = workspace?.name ?? "";
    return this.renderCard(
      msg("Sign in"),
      html`<p class="lead">${msg(str`Order at ${supplier}, at your own prices.`)}</p>
        <div class="form">
          ${this.renderRefusal()}
          <slot name=${pageFormSlot}></slot>
          <div class="buttons">
            ${button({
              label: msg("Sign in"),
              variant: "primary",
              wide: true,
              busy: this.asking.busy,
              onClick: () => {
                this.form.submit();
              },
            })}
            <div class="links">
              ${this.link(msg("Forgot your password?"), () => {
                this.actions.visit.stepTo({
                  at: "new-password",
                  of: null,
                  email: this.form.read("email").trim(),
                });
              })}
              ${this.link(this.hasBegun() ? msg("Go on registering") : msg("Register"), () => {
                this.actions.visit.stepTo({ at: "register" });
              })}
            </div>
            ${visitor?.kind === "public" ? nothing : this.renderLinkHint(supplier)}
            ${
              visitor?.kind === "public"
                ? button({
                    label: msg("Back to the catalogue"),
                    variant: "quiet",
                    wide: true,
                    onClick: () => {
                      this.actions.openCatalogue();
                    },
                  })
                : nothing
            }
          </div>
        </div>`,
    );
  }

  /** Who has a private link needs no password, and may not know that it is a link they have. */
  private renderLinkHint(supplier: string) {
    return html`<p class="hint">
      ${msg(str`Were you sent a private link? Open it again, from the message that it came in: it needs no password. If it is lost, ask ${supplier} for a new one.`)}
    </p>`;
  }

  /** What the server does not let in is said where it was typed, and not as something broken. */
  private renderRefusal() {
    if (this.refusal === null) return nothing;
    const tone = this.isWaiting ? "info" : "danger";
    return html`<div role="alert">${banner({ tone, text: this.refusal })}</div>`;
  }

  private async signIn() {
    // A password manager may have filled them without telling.
    const email = this.form.read("email").trim();
    const password = this.form.read("password");
    this.email = email;
    this.password = password;
    this.missing = email === "" ? "email" : password === "" ? "password" : null;
    if (this.missing) {
      this.form.focus(this.missing);
      return;
    }
    this.refusal = null;
    this.isWaiting = false;
    const opened = await this.asking.ask((client) =>
      client.account.signIn({ email, password, limit: 30 }),
    );
    if (opened) {
      this.actions.visit.enter(opened.answer.view);
      return;
    }
    const { trouble, errors } = this.asking;
    if (errors.has("/email")) {
      this.refusal = msg("This is no e-mail address. Look at it again.");
    } else if (trouble?.code === "sign_in_failed") {
      this.refusal = msg("E-mail or password is not right. Look at both again.");
      this.form.focus("password");
    } else if (trouble?.code === "account_pending" || trouble?.code === "account_closed") {
      this.isWaiting = trouble.code === "account_pending";
      this.refusal = trouble.detail;
    }
    if (this.refusal !== null) this.asking.forget();
  }
}
