import { msg } from "@lit/localize";
import {
  applyAccent,
  base,
  button,
  buttonStyles,
  emptyState,
  errorState,
  hostReset,
  icons,
  noticeStyles,
  spinner,
  spinnerStyles,
  tokens,
} from "@order-portal/ui";
import { css, html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { DeskSessionController } from "./controllers/desk-session.ts";
import type { NewWorkspace } from "./screens/first-workspace-screen.ts";
import type { SignInInput } from "./screens/sign-in-screen.ts";
import type { NewStaff } from "./screens/staff-link-screen.ts";
import { troubleText } from "./state/trouble-text.ts";

/**
 * @summary The desk of the supplier's staff: sign in, review what came in, decide.
 *
 * Takes the whole page. It is served by the backend at `/desk`, and can stand on a page of one's
 * own just as well.
 */
export class OrderDeskElement extends LitElement {
  static override styles = [
    tokens,
    hostReset,
    base,
    buttonStyles,
    noticeStyles,
    spinnerStyles,
    css`
      :host {
        min-height: 100dvh;
        background: var(--op-surface);
      }
      .middle {
        display: grid;
        min-height: 100dvh;
        place-items: center;
      }
    `,
  ];

  /** The workspace's slug; without it, the sign-in asks. */
  @property() workspace = "";
  /** The backend's address; the page's own origin by default. */
  @property() api = location.origin;

  /** Whether the server has no workspace yet: the page says so where it knows. */
  @property({ type: Boolean }) unset = false;

  private readonly session = new DeskSessionController(this);

  protected override updated(): void {
    const { stage } = this.session;
    applyAccent(this, stage.kind === "signed-in" ? stage.desk.workspace.brand.accentColor : null);
  }

  protected override render(): unknown {
    const { stage } = this.session;
    switch (stage.kind) {
      case "starting":
        return html`<div class="middle">${spinner(msg("Opening the desk"))}</div>`;
      case "sign-in":
        if (this.unset) return this.noWorkspace();
        return html`<order-desk-sign-in
          .workspace=${this.session.workspace}
          ?fixed=${this.workspace !== ""}
          .notice=${stage.notice}
          .signIn=${(input: SignInInput) => this.session.signIn(input)}
          @sign-in-forgot=${(event: CustomEvent<{ email: string }>) => {
            this.session.forget(event.detail.email);
          }}
        ></order-desk-sign-in>`;
      case "forgot":
        return html`<order-desk-forgot
          .workspace=${this.session.workspace}
          .email=${stage.email}
          ?fixed=${this.workspace !== ""}
          .request=${(input: { workspace: string; email: string }) =>
            this.session.requestPasswordReset(input)}
          @forgot-left=${() => {
            this.session.back();
          }}
        ></order-desk-forgot>`;
      case "password-link":
        return html`<order-desk-new-password
          .reset=${(password: string) =>
            this.session.resetPassword({ secret: stage.secret, password })}
          @forgot-again=${() => {
            this.session.forget();
          }}
        ></order-desk-new-password>`;
      case "staff-link":
        return html`<order-desk-staff-link
          .workspaceName=${stage.link.workspace.name}
          .invitation=${stage.link.invitation}
          .openLink=${(input: NewStaff) =>
            this.session.openLink(stage.link.workspace.slug, { ...input, secret: stage.secret })}
        ></order-desk-staff-link>`;
      case "first-workspace":
        return html`<order-desk-first-workspace
          .make=${async (input: NewWorkspace) => {
            await this.session.makeWorkspace({ ...input, secret: stage.secret });
            this.unset = false;
          }}
        ></order-desk-first-workspace>`;
      case "signed-in":
        return html`<order-desk-frame
          .desk=${stage.desk}
          .client=${stage.client}
          .api=${this.api}
          .refresh=${() => this.session.refresh()}
          @desk-sign-out=${() => void this.session.signOut()}
        ></order-desk-frame>`;
      case "trouble":
        return html`<div class="middle">
          ${errorState({
            heading: msg("The desk cannot be opened"),
            text: troubleText(stage.error),
            action: button({ label: msg("Try again"), onClick: () => void this.session.start() }),
          })}
        </div>`;
    }
  }

  /** A sign-in would lead nowhere. */
  private noWorkspace() {
    return html`<div class="middle">
      ${emptyState({
        icon: icons.storefront,
        heading: msg("No workspace yet"),
        text: msg(
          "The server prints a link at its start that sets the first workspace up: open it. If it was used or has expired, start the server again; it prints another one.",
        ),
      })}
    </div>`;
  }
}
