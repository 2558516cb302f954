import { msg, str } from "@lit/localize";
import type { OrderDesk, PageCheck, PageFinding } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  icon,
  icons,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { findingWords } from "../../state/page-check-words.ts";

/**
 * @summary Has the server look at the supplier's page, and says what is right and what to do.
 */
export class PageCheckForm extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    css`
      :host,
      form {
        display: grid;
        gap: 14px;
      }
      .findings {
        display: grid;
        border: 1px solid var(--op-line);
        border-radius: var(--op-radius-small);
      }
      .findings li {
        display: grid;
        grid-template-columns: 20px minmax(0, 1fr);
        gap: 4px 10px;
        padding: 12px 14px;
        border-bottom: 1px solid var(--op-line);
        overflow-wrap: anywhere;
      }
      .findings li:last-child {
        border-bottom: 0;
      }
      .findings svg {
        width: 20px;
        height: 20px;
        margin-top: 1px;
      }
      .right svg {
        color: var(--op-success);
      }
      .wrong svg {
        color: var(--op-danger);
      }
      .unsure svg {
        color: var(--op-muted);
      }
      .findings li > div {
        display: grid;
        gap: 6px;
        min-width: 0;
      }
      .advice {
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
      pre {
        margin: 0;
        padding: 10px 12px;
        border-radius: var(--op-radius-small);
        background: var(--op-sunken);
        font:
          calc(var(--op-text) * 0.875) / 1.5 ui-monospace,
          monospace;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  /** The page that links lead to, if the settings name one. */
  @property() page = "";
  /** The lines that the page is to bear. */
  @property() code = "";

  @state() private url = "";
  @state() private missing = false;
  @state() private found: PageCheck | null = null;
  private readonly submission = new FormSubmission(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("page") && this.url === "") this.url = this.page;
  }

  protected override render(): unknown {
    const { busy, trouble } = this.submission;
    return html`<form novalidate @submit=${this.submit}>
        ${textField({
          id: "page-url",
          label: msg("Address of your page"),
          type: "url",
          placeholder: "https://shop.example/order",
          required: true,
          maxLength: 2000,
          value: this.url,
          error: this.missing
            ? msg("Give the page’s whole address, such as https://shop.example/order.")
            : this.submission.errorAt("/url"),
          onInput: (url) => {
            this.url = url;
            this.missing = false;
          },
        })}
        <div>${button({ label: msg("Check the page"), type: "submit", busy })}</div>
      </form>
      <div role="status">
        ${trouble ? banner({ tone: "danger", text: trouble }) : nothing}
        ${this.found === null || busy ? nothing : this.findings(this.found)}
      </div>`;
  }

  private findings({ url, findings }: PageCheck) {
    const wrong = findings.filter((finding) => finding.state === "wrong").length;
    const unsure = findings.some((finding) => finding.state === "unsure");
    const verdict =
      wrong > 0
        ? msg(str`${url}: to be put right, below.`)
        : unsure
          ? msg(str`${url}: nothing is wrong as far as can be seen.`)
          : msg(str`${url} bears the portal rightly.`);
    return html`<p>${verdict}</p>
      <ul class="findings">
        ${findings.map((finding) => this.finding(finding))}
      </ul>`;
  }

  private finding(finding: PageFinding) {
    const words = findingWords(finding, this.code);
    if (words === null) return nothing;
    const { state } = finding;
    const sign = state === "right" ? icons.check : state === "wrong" ? icons.warning : icons.info;
    const label =
      state === "right" ? msg("Right") : state === "wrong" ? msg("To be put right") : msg("Unsure");
    return html`<li class=${state}>
      ${icon(sign)}
      <div>
        <p><span class="visually-hidden">${label}: </span>${words.text}</p>
        ${words.advice === null ? nothing : html`<p class="advice">${words.advice}</p>`}
        ${words.code === null ? nothing : html`<pre tabindex="0">${words.code}</pre>`}
      </div>
    </li>`;
  }

  private readonly submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const url = this.url.trim();
    this.missing = !URL.canParse(url);
    if (this.missing) {
      this.renderRoot.querySelector<HTMLElement>("#page-url")?.focus();
      return;
    }
    await this.submission.send(async () => {
      this.found = null;
      this.found = await this.client.settings.checkPage(url);
    });
    await this.updateComplete;
    this.renderRoot.querySelector("[role=status]")?.scrollIntoView({ block: "nearest" });
  };
}
