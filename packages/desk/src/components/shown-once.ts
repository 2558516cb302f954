import { msg } from "@lit/localize";
import { banner, bannerStyles, base, button, buttonStyles, icons } from "@order-portal/ui";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";

/**
 * @summary A secret that is shown this once, to be copied: a key, the secret of a webhook.
 */
export class ShownOnce extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    css`
      :host {
        display: grid;
        gap: 16px;
      }
      code {
        padding: 12px;
        border: 1px dashed var(--op-border);
        border-radius: var(--op-radius-small);
        background: var(--op-sunken);
        font-family: ui-monospace, monospace;
        font-size: var(--op-text-small);
        overflow-wrap: anywhere;
        user-select: all;
      }
      p {
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
      div:has(> button) {
        display: flex;
        justify-content: end;
      }
    `,
  ];

  @property() secret = "";
  /** What it is, for who does not see it. */
  @property() label = "";
  /** That it is shown this once. */
  @property() warning = "";
  /** What it is for. */
  @property() hint = "";
  @state() private copied = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("secret")) this.copied = false;
  }

  protected override render(): unknown {
    return html`${banner({ tone: "warning", text: this.warning })}
      <code tabindex="0" aria-label=${this.label}>${this.secret}</code>
      ${this.hint === "" ? nothing : html`<p>${this.hint}</p>`}
      <div>
        ${button({
          label: this.copied ? msg("Copied") : msg("Copy"),
          variant: "primary",
          icon: this.copied ? icons.check : icons.copy,
          onClick: () => void this.copy(),
        })}
      </div>`;
  }

  private async copy() {
    try {
      await navigator.clipboard.writeText(this.secret);
      this.copied = true;
    } catch {
      // Where the clipboard is not given, a tap on the secret selects it whole.
    }
  }
}
