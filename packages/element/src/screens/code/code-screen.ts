import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import {
  bannerStyles,
  base,
  button,
  buttonStyles,
  codeField,
  codeFieldStyles,
  defineOnce,
  fieldStyles,
} from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { brand, brandStyles } from "../../components/brand.ts";
import { troubleBanner, troubleStyles } from "../../components/trouble-notice.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import type { PortalState, SentCode } from "../../state/portal-state.ts";
import type { Trouble } from "../../state/trouble.ts";
import { cardStyles } from "../card-styles.ts";
import { headingStyles, Screen } from "../screen.ts";

/** What is wrong with the code that was entered; undefined where the trouble is another. */
function codeError(trouble: Trouble | null): string | undefined {
  switch (trouble?.code) {
    case "code_invalid":
      return msg("That code is not right. Please check it and enter it again.");
    case "code_expired":
      return msg("That code has expired. Please ask for a new one.");
    default:
      return undefined;
  }
}

/** @summary The six digits that strict security asks for, sent to an address on file. */
export class CodeScreen extends Screen {
  static override styles = [
    base,
    headingStyles,
    buttonStyles,
    bannerStyles,
    fieldStyles,
    codeFieldStyles,
    brandStyles,
    troubleStyles,
    cardStyles,
    css`
      form {
        display: grid;
        justify-items: center;
        gap: 16px;
        width: 100%;
        margin-top: 8px;
      }
      .field {
        justify-items: center;
      }
      /* Six places that fit, where the portal is narrow. */
      .code {
        --place: min(43px, calc((100cqi - 32px) / 6 - 5px));
      }
    `,
  ];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  @state() private code = "";
  /** Seconds until another code may be asked for. */
  @state() private wait = 0;
  private clock: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = setInterval(() => {
      this.tick();
    }, 1000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.clock);
  }

  protected override willUpdate(): void {
    this.tick();
  }

  private tick() {
    const { place } = this.portal;
    const resendAt = place.at === "code" ? (place.sent?.resendAt ?? 0) : 0;
    this.wait = Math.max(0, Math.ceil((resendAt - Date.now()) / 1000));
  }

  private enter() {
    if (this.code.length === 6 && !this.portal.busy)
      this.actions.visit.welcome.enterCode(this.code);
  }

  protected override render(): unknown {
    const { place, workspace, busy, trouble } = this.portal;
    if (place.at !== "code") return nothing;
    const { sent } = place;
    return html`<section class="card" part="code-screen" aria-labelledby="heading">
      ${workspace?.brand.logoUrl ? brand(workspace) : nothing}
      <h1 id="heading" data-heading tabindex="-1">${msg("Check your e-mail")}</h1>
      ${sent ? this.renderForm(sent) : html`<p class="lead">${msg("We are sending you a code.")}</p>`}
      ${trouble && !codeError(trouble) ? troubleBanner(trouble) : nothing}
      <div class="actions">
        ${button({
          label: this.wait
            ? msg(str`Send another code in ${this.wait}\u00a0s`)
            : msg("Send another code"),
          variant: "quiet",
          disabled: this.wait > 0 || busy,
          onClick: () => {
            this.code = "";
            this.actions.visit.welcome.sendCode();
          },
        })}
      </div>
    </section>`;
  }

  private renderForm(sent: SentCode) {
    const { busy, trouble } = this.portal;
    return html`<p class="lead">${msg(html`We sent six digits to <bdi>${sent.sentTo}</bdi>.`)}</p>
      <form
        @submit=${(event: Event) => {
          event.preventDefault();
          this.enter();
        }}
      >
        ${codeField({
          id: "code",
          label: msg("Code"),
          required: true,
          value: this.code,
          error: codeError(trouble),
          onInput: (code) => {
            this.code = code;
          },
          onComplete: (code) => {
            this.code = code;
            this.enter();
          },
        })}
        ${button({ label: msg("Continue"), variant: "primary", type: "submit", wide: true, busy })}
      </form>`;
  }
}

/** Registers the screen, unless it is. */
export function define(): void {
  defineOnce("order-portal-code", CodeScreen);
}
