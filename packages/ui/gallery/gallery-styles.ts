import { css } from "lit";

/** How the gallery itself is laid out. */
export const galleryStyles = css`
  :host {
    min-height: 100vh;
    background: var(--op-surface);
  }
  main {
    display: grid;
    gap: 44px;
    max-width: 1120px;
    margin: auto;
    padding: clamp(16px, 4vw, 40px);
    container-type: inline-size;
  }
  section {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  section > h2 {
    color: var(--op-muted);
    font-size: 13px;
    font-weight: 550;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 12px;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 280px), 1fr));
    gap: 24px;
    align-items: start;
  }
  .product {
    display: grid;
    grid-template: "picture text quantity" / 72px minmax(0, 1fr) auto;
    gap: 6px 16px;
    align-items: center;
    padding-block: 14px;
    border-bottom: 1px solid var(--op-line);
  }
  .product h3 {
    font-size: inherit;
    font-weight: 550;
    line-height: 1.35;
  }
  .product .text {
    display: grid;
    gap: 4px;
  }
  .product .sku {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .product.out .picture {
    opacity: 0.5;
  }
  .product.out .text {
    color: var(--op-muted);
  }
  .product .quantity {
    grid-area: quantity;
  }
  @container (max-width: 560px) {
    .product {
      grid-template:
        "picture text" auto
        ". quantity" auto / 64px minmax(0, 1fr);
    }
  }
`;
