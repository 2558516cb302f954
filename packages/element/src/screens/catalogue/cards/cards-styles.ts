import { css } from "lit";

/** The look of cards. */
export const cardsStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .band {
    display: grid;
    grid-template-columns: repeat(var(--card-columns, 2), minmax(0, 1fr));
    gap: 12px;
    padding-top: 12px;
  }
  .band > * {
    display: grid;
    min-width: 0;
  }
  .card {
    --quantity-width: 100%;
    --picture-size: 100%;
    position: relative;
    display: grid;
    grid-template-rows: auto 1fr auto auto auto;
    gap: 8px;
    min-width: 0;
    padding: 12px;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius);
    background: var(--op-raised);
  }
  .open {
    padding: 0;
    border: 0;
    border-radius: var(--op-radius-small);
    background: none;
  }
  .open .picture {
    width: 100%;
    height: auto;
    aspect-ratio: 1;
  }
  .badges {
    position: absolute;
    inset-block-start: 18px;
    inset-inline: 18px;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    pointer-events: none;
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
    margin-top: 2px;
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .cost {
    display: grid;
    gap: 4px;
  }
  .cost .price-now {
    font-size: var(--op-text-large);
    line-height: 1.2;
  }
  .count {
    align-self: end;
  }
  .no-price {
    color: var(--op-muted);
  }
  .out .picture img {
    filter: grayscale(1);
    opacity: 0.55;
  }
  .out .name,
  .out .price {
    color: var(--op-muted);
  }
`;
