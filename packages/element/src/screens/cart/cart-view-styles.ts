import { css } from "lit";

/** The look of the cart, beside the list and in a sheet. */
export const cartViewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  header {
    display: flex;
    flex: none;
    align-items: baseline;
    gap: 8px;
    padding: 16px 20px 12px;
    border-bottom: 1px solid var(--op-line);
  }
  h2 {
    font-size: var(--op-text-large);
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  header span {
    color: var(--op-muted);
  }
  .lines {
    container-type: inline-size;
    flex: 1;
    min-height: 0;
    padding: 0 20px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  order-portal-line-dates {
    flex: none;
    margin-inline: 20px;
  }
  :host([in-sheet]) order-portal-line-dates {
    margin-inline: 0;
  }
  footer {
    flex: none;
    padding: 14px 20px 18px;
    border-top: 1px solid var(--op-line);
  }
  :host([in-sheet]) header {
    display: none;
  }
  :host([in-sheet]) .lines {
    padding: 0;
    overflow: visible;
  }
  :host([in-sheet]) .cart-tools {
    margin-top: -14px;
    padding-inline: 0;
  }
  :host([in-sheet]) .many {
    margin-inline: -20px;
  }
  .sums {
    padding-top: 14px;
  }
  /* Above its foot. */
  :host([in-sheet]) {
    --toasts-inset: 128px;
  }
  /* The sheet's own body scrolls; the total and the way on stay at its bottom, and no more. */
  :host([in-sheet]) footer {
    position: sticky;
    z-index: 1;
    inset-block-end: -20px;
    margin: 0 -20px -20px;
    padding-block: 10px 14px;
    background: var(--op-raised);
  }
`;
