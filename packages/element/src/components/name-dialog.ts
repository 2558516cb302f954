import { msg } from "@lit/localize";
import {
  base,
  button,
  buttonStyles,
  fieldStyles,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";

/**
 * @summary Asks for a name: of a shopping list, of a cart that is put aside.
 *
 * @slot - what stands above the name
 * @slot below - what stands below it
 * @fires {CustomEvent<string>} name-submit - the name that was entered, trimmed, never empty
 * @fires dialog-close - it was closed
 */
export class NameDialog extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    css`
      form {
        display: grid;
        gap: 16px;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: 8px;
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** What it is about. */
  @property() heading = "";
  /** What the name is of. */
  @property() label = "";
  /** The name that stands in the field as it opens. */
  @property() value = "";
  /** What the button says. */
  @property() action = "";
  /** Why the name was not taken. */
  @property() error = "";
  /** A name is being tried. */
  @property({ type: Boolean }) busy = false;

  @state() private name = "";
  @state() private isMissing = false;
  @query("input") private input!: HTMLInputElement | null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("open") || !this.open) return;
    this.name = this.value;
    this.isMissing = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("open") && this.open) void this.enter();
    if (changed.has("error") && this.error) this.input?.focus();
  }

  private async enter() {
    await this.renderRoot.querySelector("order-portal-dialog")?.updateComplete;
    this.input?.select();
    this.input?.focus();
  }

  protected override render(): unknown {
    return html`<order-portal-dialog
      exportparts="dialog, header: dialog-header, body: dialog-body"
      .heading=${this.heading}
      placement="center"
      ?open=${this.open}
      @dialog-close=${() => {
        this.dispatchEvent(new CustomEvent("dialog-close"));
      }}
    >
      <form novalidate @submit=${this.onSubmit}>
        <slot></slot>
        ${textField({
          id: "name",
          label: this.label,
          required: true,
          maxLength: 100,
          value: this.name,
          error: this.isMissing ? msg("Please give it a name.") : this.error || undefined,
          onInput: (name) => {
            this.name = name;
            this.isMissing = false;
          },
        })}
        <slot name="below"></slot>
        <div class="buttons">
          ${button({
            label: msg("Cancel"),
            variant: "quiet",
            onClick: () => {
              this.dispatchEvent(new CustomEvent("dialog-close"));
            },
          })}
          ${button({ label: this.action, variant: "primary", type: "submit", busy: this.busy })}
        </div>
      </form>
    </order-portal-dialog>`;
  }

  private onSubmit(event: Event) {
    event.preventDefault();
    if (this.busy) return;
    const detail = this.name.trim();
    this.isMissing = detail === "";
    if (this.isMissing) this.input?.focus();
    else this.dispatchEvent(new CustomEvent("name-submit", { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-name-dialog": NameDialog;
  }
}
