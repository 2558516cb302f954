import type { Product } from "@order-portal/sdk";
import {
  badgeStyles,
  base,
  buttonStyles,
  pictureStyles,
  priceStyles,
  rowListStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { unitStyles } from "../../../components/product-row-styles.ts";
import { rowDepends, rowOf, type RowSurroundings } from "../row-of.ts";
import { cardsStyles } from "./cards-styles.ts";
import { ColumnsController } from "./columns-controller.ts";
import { productCard } from "./product-card.ts";

/** How wide a card is at the least, in pixels. */
const cardWidth = 158;
const gap = 12;

/**
 * @summary Products as cards with pictures, as many beside one another as there is room for; of a
 *   long list only those near the viewport are drawn.
 *
 * @fires rows-end - the last cards have come near
 */
export class ProductCards extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    buttonStyles,
    pictureStyles,
    priceStyles,
    rowListStyles,
    unitStyles,
    cardsStyles,
  ];

  @property({ attribute: false }) products: readonly Product[] = [];
  /** How many there are in all; -1 where nobody knows. */
  @property({ type: Number }) total = -1;
  @property() label = "";
  /** What the cards are drawn of, beside their products. */
  @property({ attribute: false }) around!: RowSurroundings;

  private readonly columns = new ColumnsController(this, cardWidth, gap);
  private bands: readonly (readonly Product[])[] = [];
  private banded: { products: readonly Product[]; count: number } | null = null;

  protected override willUpdate(): void {
    const { products, banded } = this;
    const { count } = this.columns;
    if (banded?.products === products && banded.count === count) return;
    this.banded = { products, count };
    this.bands = Array.from({ length: Math.ceil(products.length / count) }, (_, band) =>
      products.slice(band * count, (band + 1) * count),
    );
  }

  protected override updated(): void {
    this.style.setProperty("--card-columns", `${this.columns.count}`);
  }

  protected override render(): unknown {
    return html`<order-portal-rows
      .options=${{
        rows: this.bands,
        // A band that gets its last card is the same band.
        key: (band: readonly Product[]) => band[0]?.sku,
        depends: (band: readonly Product[]) =>
          band.flatMap((product) => [product, ...rowDepends(this.around, product)]),
        render: (band: readonly Product[], index: number) => this.renderBand(band, index),
        isBand: true,
        label: this.label,
      }}
      @rows-end=${() => {
        this.dispatchEvent(new CustomEvent("rows-end"));
      }}
    ></order-portal-rows>`;
  }

  private renderBand(band: readonly Product[], index: number) {
    const before = index * this.columns.count;
    return html`<div class="band" role="presentation">
      ${band.map((product, place) => {
        const options = rowOf(this.around, product);
        return options
          ? html`<div
              role="listitem"
              aria-setsize=${this.total}
              aria-posinset=${before + place + 1}
            >
              ${productCard(options)}
            </div>`
          : nothing;
      })}
    </div>`;
  }
}
