import { msg } from "@lit/localize";
import { css, html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { base } from "./base.ts";
import { cross, icon } from "./icons.ts";

/** A passing message. */
export interface Toast {
  readonly message: string;
  /** What can still be done about it, such as "Undo". */
  readonly actionLabel?: string;
  readonly onAction?: () => void;
}

/**
 * @summary Where passing messages appear and are said: "Removed. Undo".
 *
 * One message at a time: a new one takes the place of the last. It waits while it is pointed at or
 * has the focus. It stands in the top layer, so that no page can cover or clip it.
 *
 * @cssprop [--toasts-inset=16px] - how far above the bottom of the screen
 *
 * @csspart toast
 * @csspart action
 */
export class Toasts extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      [popover] {
        position: fixed;
        inset: auto 0 max(var(--toasts-inset, 16px), env(safe-area-inset-bottom, 0px));
        display: flex;
        justify-content: center;
        width: auto;
        max-width: none;
        margin: 0;
        padding: 0 16px;
        overflow: visible;
        border: 0;
        background: none;
        pointer-events: none;
      }
      .toast {
        display: flex;
        align-items: center;
        gap: 4px;
        min-height: 48px;
        max-width: 480px;
        padding-inline: 18px 4px;
        border: 1px solid transparent;
        border-radius: var(--op-radius);
        background: var(--op-ink);
        color: var(--op-surface);
        box-shadow: var(--op-shadow);
        pointer-events: auto;
        animation: rise 0.2s cubic-bezier(0.2, 0.8, 0.2, 1);
      }
      .toast > span {
        padding-block: 10px;
        padding-inline-end: 10px;
      }
      button {
        flex: none;
        min-width: 44px;
        height: 44px;
        padding: 0 12px;
        border: 0;
        border-radius: var(--op-radius-small);
        background: none;
        color: inherit;
        font-weight: 650;
      }
      .action {
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      button:hover {
        background: color-mix(in srgb, var(--op-surface) 14%, transparent);
      }
      :focus-visible {
        outline-color: currentcolor;
        outline-offset: -3px;
      }
      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 12px;
        }
      }
    `,
  ];

  /** How long a toast stays, in milliseconds; one with an action stays twice as long. */
  @property({ type: Number }) stay = 5000;

  @state() private toast: Toast | undefined;
  @query("[popover]") private layer!: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows and says a message. */
  show(toast: Toast): void {
    this.toast = toast;
    if (this.hasUpdated) this.raise();
    this.wait();
  }

  /** Takes away the message, if there is one. */
  dismiss(): void {
    this.toast = undefined;
    this.hold();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.raise();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dismiss();
  }

  protected override firstUpdated(): void {
    this.raise();
  }

  /** To the top of the top layer. It is open at all times: what is said must have a place before. */
  private raise() {
    // What is told when the page has gone on is told to nobody.
    if (!this.isConnected) return;
    // Browsers without popovers show it where it is, which is fixed too.
    if (!("showPopover" in this.layer)) return;
    if (this.layer.matches(":popover-open")) this.layer.hidePopover();
    this.layer.showPopover();
  }

  private readonly wait = () => {
    this.hold();
    this.timer = setTimeout(
      () => {
        this.dismiss();
      },
      this.stay * (this.toast?.actionLabel ? 2 : 1),
    );
  };

  private readonly hold = () => {
    clearTimeout(this.timer);
  };

  private act() {
    this.toast?.onAction?.();
    this.dismiss();
  }

  protected override render(): unknown {
    return html`<div popover="manual" role="status">
      ${
        this.toast
          ? html`<div
              class="toast"
              part="toast"
              @pointerenter=${this.hold}
              @pointerleave=${this.wait}
              @focusin=${this.hold}
              @focusout=${this.wait}
            >
              <span>${this.toast.message}</span>
              ${
                this.toast.actionLabel
                  ? html`<button class="action" part="action" type="button" @click=${this.act}>
                      ${this.toast.actionLabel}
                    </button>`
                  : nothing
              }
              <button type="button" aria-label=${msg("Dismiss")} @click=${this.dismiss}>
                ${icon(cross)}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-toasts": Toasts;
  }
}
