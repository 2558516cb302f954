import { css } from "lit";

/** The look of a product row: three bands on a phone, one line where there is room. */
export const productRowStyles = css`
  .product {
    --quantity-width: 132px;
    display: grid;
    grid-template:
      "open what what" auto
      "open units units" auto
      "open cost count" auto / 64px minmax(0, 1fr) 132px;
    gap: 8px 14px;
    padding: 14px 0;
    border-bottom: 1px solid var(--op-line);
  }
  .open {
    grid-area: open;
    align-self: start;
    padding: 0;
    border: 0;
    border-radius: var(--op-radius-small);
    background: none;
  }
  .what {
    grid-area: what;
    min-width: 0;
  }
  .what h2 {
    font-size: inherit;
    font-weight: inherit;
    line-height: 1.3;
  }
  .name {
    padding: 0;
    border: 0;
    background: none;
    font-weight: 600;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .name:hover {
    color: var(--op-accent-text);
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    margin-top: 2px;
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .units {
    grid-area: units;
    align-self: end;
    max-width: 100%;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .cost {
    display: grid;
    grid-area: cost;
    align-content: center;
    gap: 6px;
    min-width: 0;
  }
  .cost .price-now {
    font-size: var(--op-text-large);
  }
  .no-price {
    color: var(--op-muted);
  }
  .count {
    grid-area: count;
    align-self: center;
  }
  /* Too narrow for three columns: the price goes below the picture. */
  @container (max-width: 339px) {
    .product {
      grid-template:
        "open what what" auto
        "units units units" auto
        "cost cost count" auto / 64px minmax(0, 1fr) 132px;
    }
  }
  .out .picture img {
    filter: grayscale(1);
    opacity: 0.55;
  }
  .out .name,
  .out .price {
    color: var(--op-muted);
  }
  @container (min-width: 600px) {
    .product {
      grid-template:
        "open what cost count" auto
        "open units cost count" auto / 72px minmax(0, 1fr) minmax(116px, auto) 132px;
      gap: 6px 18px;
      align-items: center;
    }
    .what {
      align-self: end;
    }
    .what:has(+ .cost) {
      grid-row: what / units;
      align-self: center;
    }
    .units {
      align-self: start;
    }
    .cost {
      justify-items: end;
      text-align: end;
    }
    .cost .price-breaks {
      justify-content: flex-end;
      max-width: 200px;
    }
  }
`;
