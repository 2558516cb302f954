import { msg, str } from "@lit/localize";
import { Task } from "@lit/task";
import { isProblem, type AccountLink } from "@order-portal/sdk";
import { button, skeletonRows, skeletonStyles } from "@order-portal/ui";
import { html, nothing, type PropertyValues } from "lit";
import { state } from "lit/decorators.js";
import { troubleState } from "../../components/trouble-notice.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { DoorScreen } from "./door-screen.ts";
import { doorStyles } from "./door-styles.ts";
import { PageForm, pageFormSlot } from "./page-form.ts";
import { isGoodPassword, passwordRules, passwordRuleStyles } from "./password-rules.ts";

/** @summary A new password: by the link that a mail brought, or having that mail sent. */
export class NewPasswordScreen extends DoorScreen {
  static override styles = [doorStyles, skeletonStyles, passwordRuleStyles];

  @state() private email = "";
  @state() private password = "";
  @state() private error: string | undefined;
  /** Where a link was sent, as far as anyone is told. */
  @state() private sentTo: string | null = null;
  private readonly form = new PageForm(this, () => void this.submit());

  private readonly read = new Task(this, {
    args: () => [this.secret] as const,
    task: ([secret], { signal }) =>
      secret === null
        ? null
        : this.actions.call((client) => client.account.readLink(secret, { signal }), {
            signal,
            retry: () => void this.read.run(),
          }),
  });

  private get secret() {
    return this.place.at === "new-password" ? this.place.of : null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // What was typed at the sign-in need not be typed again.
    if (!this.hasUpdated && this.place.at === "new-password") this.email = this.place.email ?? "";
    const link = this.read.value;
    this.form.draw(link ? this.passwordFields(link) : this.emailField());
  }

  private emailField() {
    return [
      {
        name: "email",
        label: msg("E-mail"),
        type: "email",
        autocomplete: "username",
        value: this.email,
        error: this.error,
        onInput: (email: string) => {
          this.email = email;
          this.error = undefined;
        },
      } as const,
    ];
  }

  private passwordFields({ email }: AccountLink) {
    return [
      {
        name: "email",
        label: msg("E-mail"),
        type: "email",
        autocomplete: "username",
        value: email,
        readonly: true,
        onInput: () => undefined,
      } as const,
      {
        name: "password",
        label: msg("New password"),
        type: "password",
        autocomplete: "new-password",
        value: this.password,
        error: this.error ?? this.asking.errors.get("/password"),
        onInput: (password: string) => {
          this.password = password;
          this.error = undefined;
        },
      } as const,
    ];
  }

  protected override render(): unknown {
    if (this.secret === null) return this.sentTo === null ? this.renderAsk() : this.renderSent();
    return this.read.render({
      pending: () => skeletonRows(3, msg("Loading")),
      error: (error) =>
        isProblem(error, "link_unknown")
          ? this.renderUnknown()
          : troubleState(troubleOf(error), () => void this.read.run()),
      complete: (link) => (link ? this.renderPassword(link) : nothing),
    });
  }

  private renderAsk() {
    return this.renderCard(
      msg("A new password"),
      html`<p class="lead">${msg("We send you a link by which you choose a new one.")}</p>
        <div class="form">
          <slot name=${pageFormSlot}></slot>
          <div class="buttons">
            ${this.button(msg("Send the link"))}${this.toSignIn(this.email)}
          </div>
        </div>`,
    );
  }

  private renderSent() {
    return this.renderCard(
      msg("Check your e-mail"),
      html`<p class="lead">
          ${msg(html`If <bdi>${this.sentTo}</bdi> has an account, a link is on its way. It is good for one hour.`)}
        </p>
        <div class="form"><div class="buttons">${this.toSignIn(this.email)}</div></div>`,
    );
  }

  private renderUnknown() {
    return this.renderCard(
      msg("This link is good no more"),
      html`<p class="lead">${msg("It has been used, or is too old. Have a new one sent.")}</p>
        <div class="form">
          <div class="buttons">
            ${button({
              label: msg("Have a link sent"),
              variant: "primary",
              wide: true,
              onClick: () => {
                this.actions.visit.stepTo({ at: "new-password", of: null });
              },
            })}
            ${this.toSignIn()}
          </div>
        </div>`,
    );
  }

  private renderPassword({ kind, name, customerName, passwordPolicy }: AccountLink) {
    const isInvited = kind === "invitation";
    return this.renderCard(
      isInvited ? msg(str`Welcome, ${name}`) : msg("Choose a new password"),
      html`<p class="lead">
          ${
            isInvited
              ? msg(str`Choose a password, and order for ${customerName}.`)
              : msg("Wherever you are signed in, you are out then; here you go on.")
          }
        </p>
        <div class="form">
          <slot name=${pageFormSlot}></slot>
          ${passwordRules(passwordPolicy, this.password)}
          <div class="buttons">${this.button(msg("Save and sign in"))}</div>
        </div>`,
    );
  }

  private button(label: string) {
    return button({
      label,
      variant: "primary",
      wide: true,
      busy: this.asking.busy,
      onClick: () => {
        this.form.submit();
      },
    });
  }

  private async submit() {
    const link = this.read.value;
    if (link) await this.savePassword(link);
    else await this.requestLink();
  }

  private async requestLink() {
    const email = this.form.read("email").trim();
    this.email = email;
    const sent = await this.asking.ask((client) => client.account.requestNewPassword(email));
    if (sent) {
      this.sentTo = email;
    } else if (this.asking.errors.has("/email")) {
      this.error = msg("Enter the e-mail address of your account.");
      this.form.focus("email");
    }
  }

  private async savePassword({ passwordPolicy }: AccountLink) {
    const password = this.form.read("password");
    this.password = password;
    if (!isGoodPassword(passwordPolicy, password)) {
      this.error = msg("Something is missing still: look below.");
      this.form.focus("password");
      return;
    }
    const secret = this.secret ?? "";
    const opened = await this.asking.ask((client) =>
      client.account.openLink({ secret, password, limit: 30 }),
    );
    if (opened) this.actions.visit.enter(opened.answer.view);
    else if (this.asking.errors.size > 0) this.form.focus("password");
  }
}
