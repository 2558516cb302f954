import { css } from "lit";

/** The look of the list of products. */
export const productListStyles = css`
  :host([hidden]) {
    display: none;
  }
  .page > * {
    min-width: 0;
  }
  .filters .select {
    flex: 1 1 150px;
    max-width: 240px;
  }
  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding-inline: 14px;
  }
  .bulk:has(.buttons) {
    position: sticky;
    top: var(--desk-head, 0);
    z-index: 1;
    padding-block: 8px;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius);
    background: var(--op-accent-soft);
  }
  .bulk .button {
    padding-inline: 12px;
  }
  .rows[aria-busy="true"] {
    opacity: 0.6;
  }
  .rows .table tbody :is(th, td) {
    vertical-align: middle;
  }
  .product {
    display: grid;
    grid-template-columns: auto 44px minmax(0, 1fr);
    align-items: center;
    gap: 12px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .product input {
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--op-accent-text);
    cursor: pointer;
  }
  .product small,
  .price small {
    display: block;
    color: var(--op-muted);
    font-size: var(--op-text-small);
    font-weight: 400;
  }
  .price small {
    white-space: nowrap;
  }
  .untracked {
    color: var(--op-muted);
  }
  .states {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  @container area (max-width: 639px) {
    .filters .select {
      flex-basis: 40%;
      max-width: none;
    }
    .bulk .buttons {
      min-width: 0;
      flex-wrap: nowrap;
      overflow-x: auto;
    }
    .bulk .button {
      flex: none;
    }
  }
`;
