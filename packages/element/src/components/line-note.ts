import { msg, str } from "@lit/localize";
import { base } from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";

/**
 * @summary What the buyer notes on a line: shown where there is something, written where asked for.
 *
 * @fires {CustomEvent<string>} note-change - another note was written; empty: none any more
 */
export class LineNote extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        font-size: var(--op-text-small);
      }
      button {
        min-height: 28px;
        padding: 2px 0;
        border: 0;
        background: none;
        color: var(--op-muted);
        text-align: var(--op-start);
        text-decoration: underline;
        text-underline-offset: 3px;
        overflow-wrap: anywhere;
      }
      button:hover {
        color: var(--op-accent-text);
      }
      .noted {
        color: inherit;
        text-decoration: none;
        white-space: pre-line;
      }
      input {
        width: 100%;
        min-height: 40px;
        padding: 4px 10px;
        border: 1px solid var(--op-edge);
        border-radius: var(--op-radius-small);
        background: var(--op-raised);
        font-size: max(16px, var(--op-text));
      }
      @media (pointer: coarse) {
        button {
          min-height: 44px;
        }
      }
    `,
  ];

  @property() note = "";
  /** The line's product, for a screen reader. */
  @property() label = "";

  @state() private isWriting = false;
  @query("input") private input!: HTMLInputElement | null;
  @query("button") private opener!: HTMLButtonElement | null;
  private focusNext = false;

  protected override updated(): void {
    if (!this.focusNext) return;
    this.focusNext = false;
    (this.input ?? this.opener)?.focus();
  }

  private write(isWriting: boolean) {
    this.isWriting = isWriting;
    this.focusNext = true;
  }

  private take() {
    const note = this.input?.value.trim() ?? this.note;
    this.isWriting = false;
    if (note === this.note) return;
    this.dispatchEvent(new CustomEvent("note-change", { detail: note }));
    this.note = note;
  }

  protected override render(): unknown {
    if (this.isWriting) {
      return html`<input
        maxlength="500"
        autocomplete="off"
        enterkeyhint="done"
        aria-label=${msg(str`Note on ${this.label}`)}
        .value=${this.note}
        @blur=${this.take}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === "Escape" && this.input) this.input.value = this.note;
          this.take();
          this.focusNext = true;
        }}
      />`;
    }
    return html`<button
      type="button"
      class=${this.note ? "noted" : nothing}
      aria-label=${
        this.note
          ? msg(str`Note: ${this.note}. Change the note on ${this.label}`)
          : msg(str`Add a note on ${this.label}`)
      }
      @click=${() => {
        this.write(true);
      }}
    >
      ${this.note ? msg(str`Note: ${this.note}`) : msg("Add a note")}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-line-note": LineNote;
  }
}
