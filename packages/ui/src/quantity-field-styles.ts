import { css } from "lit";

/** The look of the quantity field, inside its own shadow tree. */
export const quantityFieldStyles = css`
  :host {
    display: inline-block;
    width: var(--quantity-width, 144px);
    vertical-align: top;
  }
  .box,
  .add {
    display: flex;
    width: 100%;
    height: 44px;
    border: 1px solid var(--op-border);
    border-radius: var(--op-radius-small);
    background: var(--op-raised);
    transition:
      background-color 0.12s,
      border-color 0.12s;
  }
  .add {
    align-items: center;
    justify-content: center;
    gap: 6px;
    padding: 0;
    font-weight: 550;
  }
  .add:hover {
    border-color: var(--op-accent-text);
    color: var(--op-accent-text);
  }
  .add:disabled {
    border-color: transparent;
    background: var(--op-hover);
    color: var(--op-muted);
    cursor: not-allowed;
  }
  .box {
    border-color: var(--op-accent-edge);
    background: var(--op-accent-soft);
  }
  .box button {
    display: grid;
    flex: 0 0 40px;
    place-items: center;
    padding: 0;
    border: 0;
    border-radius: var(--op-radius-small);
    background: none;
  }
  .box button:hover {
    color: var(--op-accent-text);
  }
  .box button:disabled {
    color: var(--op-edge);
    cursor: not-allowed;
  }
  input {
    flex: 1;
    width: 0;
    min-width: 0;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    /* Below 16px a phone zooms in on focus. */
    font-size: max(16px, var(--op-text));
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    text-align: center;
  }
  .long {
    font-size: 12px;
  }
  .invalid {
    border-color: var(--op-danger);
    background: var(--op-raised);
  }
  .invalid input {
    color: var(--op-danger);
  }
  .message {
    padding-top: 6px;
    color: var(--op-danger);
    font-size: var(--op-text-small);
    line-height: 1.35;
  }
  .nearest {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    color: var(--op-ink);
  }
  .nearest span {
    flex: 1 0 100%;
  }
  .nearest button {
    flex: 1;
    min-width: 44px;
    min-height: 44px;
    padding: 0 8px;
    border: 1px solid var(--op-border);
    border-radius: var(--op-radius-small);
    background: var(--op-raised);
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .nearest button:hover {
    background: var(--op-hover);
  }
`;
