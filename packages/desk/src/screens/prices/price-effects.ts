import { msg, str } from "@lit/localize";
import type { PricePreview } from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  formatMoney,
  skeletonRows,
  skeletonStyles,
  table,
  tableStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { PriceDraft } from "../../state/price-draft.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { areaStyles } from "../area-styles.ts";
import type { KindPlace, PriceRecordKind } from "./kinds/price-kind.ts";

/** How long typing rests before the effects are asked for, in milliseconds. */
const rest = 300;

/** @summary What a price record would do to prices as it is typed; nothing is stored. */
export class PriceEffects extends LitElement {
  static override styles = [base, bannerStyles, skeletonStyles, tableStyles, areaStyles];

  @property({ attribute: false }) at!: KindPlace;
  @property({ attribute: false }) kind!: PriceRecordKind;
  @property({ attribute: false }) draft!: PriceDraft;
  /** The record that is changed; undefined where one is made. */
  @property({ attribute: false }) record: string | undefined;
  @state() private preview: PricePreview | null = null;
  @state() private asking = false;
  @state() private trouble = "";
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flight = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.flight.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("draft") && !changed.has("record")) return;
    clearTimeout(this.timer);
    this.flight.abort();
    this.asking = this.kind.faults(this.at, this.draft).size === 0;
    if (this.asking) this.timer = setTimeout(() => void this.ask(), rest);
    else {
      this.preview = null;
      this.trouble = "";
    }
  }

  private async ask() {
    this.flight = new AbortController();
    const { signal } = this.flight;
    try {
      const preview = await this.kind.preview(this.at, this.draft, this.record, signal);
      if (signal.aborted) return;
      this.preview = preview;
      this.trouble = "";
    } catch (error) {
      if (signal.aborted) return;
      this.preview = null;
      this.trouble = troubleText(error);
    }
    this.asking = false;
  }

  protected override render(): unknown {
    return html`<section class="section" aria-live="polite" aria-busy=${this.asking}>
      <h3>${msg("What it does")}</h3>
      ${this.told()}
    </section>`;
  }

  private told() {
    const { preview, asking, trouble } = this;
    if (trouble !== "") return html`<p class="hint">${trouble}</p>`;
    if (preview === null) {
      return asking
        ? skeletonRows(2, msg("Loading"))
        : html`<p class="hint">
            ${msg("Once the fields above are filled, some prices before and after show here.")}
          </p>`;
    }
    const { productCount, samples, questions } = preview;
    return html`<p>
        ${
          productCount === 0
            ? msg("It applies to no product that is on sale.")
            : productCount === 1
              ? msg("It applies to 1 product.")
              : msg(str`It applies to ${productCount} products. Some of them:`)
        }
      </p>
      ${questions.map(({ detail }) => banner({ tone: "warning", text: detail }))}
      ${samples.length === 0 ? nothing : this.table(samples)}`;
  }

  private table(samples: PricePreview["samples"]) {
    const money = (amount: PricePreview["samples"][number]["before"]) =>
      amount === null ? msg("no price") : formatMoney(amount, this.at.workspace.locale);
    return table<PricePreview["samples"][number]>({
      caption: msg("Prices before and after"),
      rows: samples,
      key: ({ sku, unit }) => `${sku} ${unit}`,
      columns: [
        {
          label: msg("Product"),
          render: ({ name, unitLabel, quantity }) =>
            quantity === 1 ? `${name}, ${unitLabel}` : `${name}, ${quantity} × ${unitLabel}`,
        },
        { label: msg("Now"), align: "end", render: ({ before }) => money(before) },
        {
          label: msg("Then"),
          align: "end",
          render: ({ before, after }) =>
            before?.amount === after?.amount
              ? html`${money(after)} <small>${msg("as now")}</small>`
              : html`<b>${money(after)}</b>`,
        },
      ],
    });
  }
}
