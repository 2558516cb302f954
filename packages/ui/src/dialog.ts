import { msg } from "@lit/localize";
import { css, html, LitElement, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import { base } from "./base.ts";
import { cross, icon } from "./icons.ts";

/**
 * @summary A modal dialog: a sheet that slides up on a phone, else a panel at the side or a box.
 *
 * It is the platform's own `<dialog>`, and so in the top layer, above whatever the page does;
 * the focus is kept in it and goes back where it came from.
 *
 * @slot - what it shows
 * @slot footer - the buttons, always in view
 * @fires dialog-close - it was closed, by Escape, the backdrop, its button or `open`
 * @csspart dialog
 * @csspart header
 * @csspart body
 * @csspart footer
 */
export class Dialog extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      dialog {
        position: fixed;
        inset: auto 0 0;
        width: 100%;
        max-width: none;
        max-height: 92dvh;
        margin: 0;
        padding: 0;
        overflow: hidden;
        border: 0;
        border-radius: calc(var(--op-radius) * 1.3) calc(var(--op-radius) * 1.3) 0 0;
        background: var(--op-raised);
        color: var(--op-ink);
        box-shadow: var(--op-shadow);
        translate: 0 24px;
        opacity: 0;
        transition:
          translate 0.22s cubic-bezier(0.2, 0.8, 0.2, 1),
          opacity 0.16s,
          overlay 0.22s allow-discrete,
          display 0.22s allow-discrete;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
        translate: none;
        opacity: 1;
      }
      dialog::backdrop {
        background: rgb(20 18 16 / 0.45);
        opacity: 0;
        transition:
          opacity 0.22s,
          overlay 0.22s allow-discrete,
          display 0.22s allow-discrete;
      }
      dialog[open]::backdrop {
        opacity: 1;
      }
      @starting-style {
        dialog[open] {
          translate: 0 24px;
          opacity: 0;
        }
        dialog[open]::backdrop {
          opacity: 0;
        }
      }
      header {
        display: flex;
        flex: none;
        align-items: center;
        gap: 8px;
        padding-block: 8px;
        padding-inline: 20px 8px;
        border-bottom: 1px solid var(--op-line);
      }
      h2 {
        flex: 1;
        min-width: 0;
        font-size: var(--op-text-large);
        font-weight: 650;
        letter-spacing: -0.01em;
        line-height: 1.3;
        outline: none;
      }
      header button {
        display: grid;
        flex: none;
        place-items: center;
        width: 44px;
        height: 44px;
        padding: 0;
        border: 0;
        border-radius: var(--op-radius-small);
        background: none;
        color: var(--op-muted);
      }
      header button:hover {
        background: var(--op-hover);
        color: var(--op-ink);
      }
      .body {
        flex: 1;
        min-height: 0;
        padding: 20px;
        overflow-y: auto;
        overscroll-behavior: contain;
      }
      footer {
        flex: none;
        padding: 12px 20px calc(12px + env(safe-area-inset-bottom, 0px));
        border-top: 1px solid var(--op-line);
      }
      footer:not(.filled) {
        display: none;
      }
      @media (min-width: 640px) {
        dialog {
          inset: 0;
          width: min(460px, 92vw);
          height: fit-content;
          max-height: 86dvh;
          margin: auto;
          border-radius: calc(var(--op-radius) * 1.3);
        }
        dialog.panel {
          inset-block: 0;
          inset-inline: auto 0;
          width: min(520px, 92vw);
          height: 100dvh;
          max-height: none;
          margin: 0;
          border-radius: 0;
          translate: 32px 0;
        }
        dialog.panel:dir(rtl) {
          translate: -32px 0;
        }
        dialog.panel[open] {
          translate: none;
        }
        @starting-style {
          dialog.panel[open] {
            translate: 32px 0;
          }
          dialog.panel[open]:dir(rtl) {
            translate: -32px 0;
          }
        }
      }
      @media (forced-colors: active) {
        dialog {
          border: 1px solid;
        }
      }
    `,
  ];

  /** Whether it is shown. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** What it is about. */
  @property() heading = "";
  /** Where it stands when there is room: at the side, or in the middle. */
  @property() placement: "panel" | "center" = "panel";

  @query("dialog") private dialog!: HTMLDialogElement;
  @query("footer") private footer!: HTMLElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("open") || this.open === this.dialog.open) return;
    if (this.open) this.dialog.showModal();
    else this.dialog.close();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.open || !this.hasUpdated) return;
    // Taken away while open and put back, as routers do, it is no longer modal: open it anew.
    this.dialog.removeAttribute("open");
    this.requestUpdate("open", false);
  }

  protected override render(): unknown {
    return html`<dialog
      class=${this.placement}
      part="dialog"
      aria-labelledby="heading"
      @close=${this.onClose}
      @click=${this.onClick}
    >
      <header part="header" role="presentation">
        <h2 id="heading" tabindex="-1" autofocus>${this.heading}</h2>
        <button type="button" aria-label=${msg("Close")} @click=${this.close}>
          ${icon(cross)}
        </button>
      </header>
      <div class="body" part="body"><slot></slot></div>
      <footer part="footer" role="presentation">
        <slot name="footer" @slotchange=${this.onFooter}></slot>
      </footer>
    </dialog>`;
  }

  /** Closes it, as Escape does. */
  close(): void {
    this.dialog.close();
  }

  private onClose() {
    this.open = false;
    this.dispatchEvent(new CustomEvent("dialog-close"));
  }

  private onClick(event: MouseEvent) {
    // Its parts cover it whole: what hits the dialog itself hit the backdrop.
    if (event.target === this.dialog) this.close();
  }

  private onFooter(event: Event) {
    const slot = event.target as HTMLSlotElement; // Bound to the slot alone.
    this.footer.classList.toggle("filled", slot.assignedElements().length > 0);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-dialog": Dialog;
  }
}
