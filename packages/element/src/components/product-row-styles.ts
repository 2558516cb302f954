import { css } from "lit";

/** The look of a choice among many units. */
export const unitStyles = css`
  .units select {
    width: 100%;
    min-height: 44px;
    padding: 0 10px;
    border: 1px solid var(--op-border);
    border-radius: var(--op-radius-small);
    background: var(--op-raised);
    color: inherit;
    text-overflow: ellipsis;
  }
`;

/** The look of a product row: two bands on a phone, one line where there is room. */
export const productRowStyles = css`
  .product {
    --quantity-width: 120px;
    display: grid;
    grid-template: "open what cost" auto "choose choose choose" auto / 64px minmax(0, 1fr) auto;
    gap: 10px 14px;
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
    text-align: var(--op-start);
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
  .cost {
    display: grid;
    grid-area: cost;
    align-content: start;
    justify-items: end;
    gap: 5px;
    min-width: 0;
    max-width: 42cqi;
    text-align: var(--op-end);
  }
  .cost .price-now {
    font-size: var(--op-text-large);
    line-height: 1.2;
  }
  .cost .price-breaks {
    flex-direction: column;
    align-items: flex-end;
  }
  .no-price {
    color: var(--op-muted);
  }
  /* The units and the quantity stand side by side where they fit, else below one another. */
  .choose {
    display: flex;
    flex-wrap: wrap;
    grid-area: choose;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  .units {
    min-width: 0;
    max-width: 100%;
  }
  .count {
    margin-inline-start: auto;
  }
  .choose .segments span {
    padding-inline: 9px;
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
      --quantity-width: 132px;
      grid-template:
        "open what cost count" auto
        "open units cost count" auto / 72px minmax(0, 1fr) minmax(116px, auto) 132px;
      gap: 6px 18px;
      align-items: center;
    }
    .choose {
      display: contents;
    }
    .what {
      align-self: end;
    }
    .single .what {
      grid-row: what / units;
      align-self: center;
    }
    .units {
      grid-area: units;
      align-self: start;
    }
    .count {
      grid-area: count;
      margin: 0;
    }
    .cost {
      align-content: center;
      max-width: none;
    }
    .cost .price-breaks {
      flex-direction: row;
      justify-content: flex-end;
      max-width: 200px;
    }
  }
`;
