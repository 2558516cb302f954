import { msg } from "@lit/localize";
import type { DeskSettings, OrderDesk } from "@order-portal/sdk/desk";
import {
  base,
  button,
  buttonStyles,
  errorState,
  icons,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { html, LitElement } from "lit";
import { property, state } from "lit/decorators.js";
import { troubleText } from "../../../state/trouble-text.ts";
import { areaStyles } from "../../area-styles.ts";
import { sectionStyles } from "../section-styles.ts";

/** @summary The code that brings the portal to the supplier's own page. */
export class EmbedSection extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    areaStyles,
    sectionStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @state() private settings: DeskSettings | null = null;
  @state() private error: unknown;
  @state() private copied = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  protected override render(): unknown {
    if (this.settings === null) {
      return this.error === undefined
        ? skeletonRows(3, msg("Loading the settings"))
        : errorState({
            heading: msg("The settings cannot be shown"),
            text: troubleText(this.error),
            action: button({ label: msg("Try again"), onClick: () => void this.read() }),
          });
    }
    const { embed, security } = this.settings;
    return html`<div class="sections">
      <section class="section">
        <h3>${msg("Embed")}</h3>
        <p class="hint intro">
          ${msg("Put the portal on your own website: one script and one tag, anywhere in a page.")}
        </p>
        <ol>
          <li>
            ${msg("Copy this code into your page, where the portal is to stand:")}
            <pre tabindex="0" aria-label=${msg("The code")}>${codeOf(embed)}</pre>
            <div class="buttons">
              ${button({
                label: this.copied ? msg("Copied") : msg("Copy the code"),
                icon: this.copied ? icons.check : icons.copy,
                onClick: () => void this.copy(codeOf(embed)),
              })}
            </div>
          </li>
          <li>
            ${msg("List your website under Security, so that its pages may show the portal.")}
            ${
              security.allowedOrigins.length === 0
                ? html`<p class="aside">${msg("None is listed yet.")}</p>`
                : html`<p class="aside">${security.allowedOrigins.join(" · ")}</p>`
            }
            <a href="#/settings/security">${msg("To Security")}</a>
          </li>
          <li>
            ${msg("Name the page there too, so that portal links lead to it.")}
            <p class="aside">
              ${security.portalUrl ?? msg("Links lead to a page of this server.")}
            </p>
          </li>
        </ol>
      </section>
      <section class="section">
        <h3>${msg("Check your page")}</h3>
        <p class="hint intro">
          ${msg("This server opens the page as any visitor would, and says what is right and what to do.")}
        </p>
        <order-desk-page-check
          .client=${this.client}
          .page=${security.portalUrl ?? ""}
          .code=${codeOf(embed)}
        ></order-desk-page-check>
      </section>
    </div>`;
  }

  private async read(): Promise<void> {
    this.error = undefined;
    try {
      this.settings = await this.client.settings.get();
    } catch (error) {
      this.error = error;
    }
  }

  private async copy(code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this.copied = true;
    } catch {
      // Where the clipboard is not given, a click on the code selects it whole.
    }
  }
}

/** The two lines that a page needs. */
export const codeOf = ({ script, slug }: DeskSettings["embed"]): string =>
  `<script type="module" src="${script}"></script>\n<order-portal workspace="${slug}"></order-portal>`;
