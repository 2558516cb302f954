import { msg, str } from "@lit/localize";
import type { MailPreview } from "@order-portal/sdk/desk";
import { base, segments, segmentsStyles } from "@order-portal/ui";
import { css, html, LitElement, nothing, render, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";

/**
 * @summary A mail as it would be sent: as HTML in a frame that runs no script, or as plain text.
 *
 * A page under a strict policy takes neither `srcdoc` nor `style` attributes. So the mail is built
 * in the frame's own document, where no script ever runs, and its styles are set one by one.
 */
export class MailPreviewPane extends LitElement {
  static override styles = [
    base,
    segmentsStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .subject {
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      .hint {
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
      iframe {
        display: block;
        width: 100%;
        height: 480px;
        max-height: 960px;
        border: 1px solid var(--op-line);
        border-radius: var(--op-radius-small);
        background: #fff;
        color-scheme: light;
      }
      pre {
        margin: 0;
        padding: 16px;
        border: 1px solid var(--op-line);
        border-radius: var(--op-radius-small);
        background: var(--op-raised);
        font-family: ui-monospace, monospace;
        font-size: var(--op-text-small);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) mail: MailPreview | null = null;
  @state() private shown: "html" | "text" = "html";
  @query("iframe") private frame!: HTMLIFrameElement | null;

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.fill();
  }

  protected override render(): unknown {
    const { mail } = this;
    if (mail === null) return nothing;
    return html`<p class="hint">
        ${
          mail.order === null
            ? msg("There is no order yet: one was made up to be filled in.")
            : msg(str`Filled in with order ${mail.order}.`)
        }
      </p>
      <p class="subject">${mail.subject}</p>
      ${segments({
        name: "shown",
        label: msg("How the mail is shown"),
        value: this.shown,
        options: [
          { value: "html", label: msg("As most see it") },
          { value: "text", label: msg("Plain text") },
        ],
        onChange: (value) => {
          this.shown = value === "text" ? "text" : "html";
        },
      })}
      ${
        this.shown === "text"
          ? html`<pre tabindex="0" aria-label=${msg("The mail as plain text")}>${mail.text}</pre>`
          : html`<iframe
              sandbox="allow-same-origin"
              title=${msg("The mail as most see it")}
              @load=${this.fill}
            ></iframe>`
      }`;
  }

  private fill() {
    const page = this.frame?.contentDocument;
    if (!page || this.mail === null) return;
    page.documentElement.lang = /<html lang="([^"]*)"/.exec(this.mail.html)?.[1] ?? "";
    page.title = this.mail.subject;
    page.body.style.margin = "0";
    // The nodes are made in the frame's document: what is in them can run nothing from the start.
    render(unsafeHTML(bodyOf(this.mail.html)), page.body, { creationScope: page });
    for (const element of page.querySelectorAll<HTMLElement>("[data-style]")) {
      element.style.cssText = element.dataset["style"] ?? "";
    }
    // As high as the mail: one scrolls the page, not a window within it.
    if (this.frame) this.frame.style.height = `${page.documentElement.scrollHeight + 2}px`;
  }
}

/** The mail's body as a block of its own, its styles kept aside. */
const bodyOf = (page: string): string =>
  page
    .replace(/^[\s\S]*?<body/, "<div")
    .replace(/<\/body>[\s\S]*$/, "</div>")
    .replaceAll(' style="', ' data-style="');
