import { msg, str } from "@lit/localize";
import type { DeskProduct, OrderDesk, StockInput } from "@order-portal/sdk/desk";
import {
  base,
  button,
  buttonStyles,
  fieldStyles,
  formatNumber,
  segments,
  segmentsStyles,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { troubleText } from "../../state/trouble-text.ts";

type Mode = "set" | "add" | "remove";

/**
 * @summary A product's stock, changed apart from the rest of it: orders take of it meanwhile.
 * @fires stock-changed - with `{stock}` as it is now
 */
export class StockPanel extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    fieldStyles,
    segmentsStyles,
    textFieldStyles,
    css`
      :host {
        display: grid;
        gap: 14px;
      }
      .now {
        font-size: var(--op-text-large);
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
      form {
        display: grid;
        gap: 12px;
        justify-items: start;
      }
      .field {
        width: min(100%, 260px);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property() sku = "";
  @property() locale = "en";
  /** In base units; null where it is not tracked. */
  @property({ attribute: false }) stock: number | null = null;

  @state() private mode: Mode = "set";
  @state() private typed = "";
  @state() private busy = false;
  @state() private trouble = "";

  protected override render(): unknown {
    const { stock, locale } = this;
    const isTracked = stock !== null;
    const mode = isTracked ? this.mode : "set";
    return html`<p class="now" role="status">
        ${
          stock === null
            ? msg("Not tracked: it can always be ordered.")
            : stock === 1
              ? msg("1 base unit at hand")
              : msg(str`${formatNumber(stock, locale)} base units at hand`)
        }
      </p>
      <form novalidate @submit=${this.submit}>
        ${
          isTracked
            ? segments({
                name: "mode",
                label: msg("How the stock changes"),
                value: mode,
                options: [
                  { value: "set", label: msg("Set to") },
                  { value: "add", label: msg("Came in") },
                  { value: "remove", label: msg("Went out") },
                ],
                onChange: (value) => {
                  this.mode = value === "add" || value === "remove" ? value : "set";
                  this.trouble = "";
                },
              })
            : nothing
        }
        ${textField({
          id: "stock",
          label: isTracked ? msg("Base units") : msg("Track it from now on: base units at hand"),
          required: true,
          inputMode: "numeric",
          value: this.typed,
          error: this.trouble || undefined,
          onInput: (typed) => (this.typed = typed),
        })}
        <div class="buttons">
          ${button({ label: msg("Change the stock"), type: "submit", busy: this.busy })}
          ${
            isTracked
              ? button({
                  label: msg("Do not track it"),
                  variant: "quiet",
                  onClick: () => void this.send({ set: null }),
                })
              : nothing
          }
        </div>
      </form>`;
  }

  private submit(event: Event) {
    event.preventDefault();
    const text = this.typed.trim();
    if (!/^\d{1,10}$/.test(text)) {
      this.trouble = msg("Type a whole number, 0 or more.");
      return;
    }
    const count = Number(text);
    const isSet = this.stock === null || this.mode === "set";
    void this.send(isSet ? { set: count } : { change: this.mode === "add" ? count : -count });
  }

  private async send(input: StockInput): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.trouble = "";
    try {
      const product: DeskProduct = await this.client.products.setStock(this.sku, input);
      this.stock = product.stock;
      this.typed = "";
      const detail = { stock: product.stock };
      this.dispatchEvent(new CustomEvent("stock-changed", { detail }));
    } catch (error) {
      this.trouble = troubleText(error);
    }
    this.busy = false;
  }
}
