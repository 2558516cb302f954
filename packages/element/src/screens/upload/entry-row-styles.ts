import { css } from "lit";

/** The look of lines on their way into the cart. */
export const entryRowStyles = css`
  .entry {
    --picture-size: 48px;
    --quantity-width: 132px;
    display: grid;
    grid-template:
      "picture what leave" auto
      "fix fix fix" auto
      "cost cost cost" auto / 48px minmax(0, 1fr) auto;
    gap: 8px 12px;
    align-items: start;
    padding: 14px 0;
    border-bottom: 1px solid var(--op-line);
  }
  .entry > .picture {
    grid-area: picture;
  }
  .entry > .what {
    grid-area: what;
  }
  .entry > .what.written {
    grid-column: 1 / 3;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--op-line);
  }
  .entry.choose > .written {
    border-color: var(--op-warning);
  }
  .entry.refused > .written {
    border-color: var(--op-danger);
  }
  .entry > .leave {
    grid-area: leave;
    margin-block: -6px;
  }
  .entry.left-out > .written .name {
    color: var(--op-muted);
    text-decoration: line-through;
  }
  .entry .name {
    font-weight: 600;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .entry .from {
    color: var(--op-muted);
    font-size: var(--op-text-small);
    overflow-wrap: anywhere;
  }
  .entry .problem {
    display: flex;
    gap: 6px;
    align-items: start;
    margin-top: 4px;
    font-size: var(--op-text-small);
  }
  .entry .problem svg {
    width: 18px;
    height: 18px;
    color: var(--op-warning);
  }
  .entry.refused .problem {
    color: var(--op-danger);
  }
  .entry.refused .problem svg {
    color: inherit;
  }
  .entry .fix {
    grid-area: fix;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .entry .unit {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .entry .cost {
    grid-area: cost;
    display: flex;
    gap: 12px;
    justify-content: space-between;
    font-variant-numeric: tabular-nums;
  }
  .entry[aria-busy] :is(.cost, .correct) {
    opacity: 0.5;
  }
  .entry .correct {
    grid-column: 1 / -1;
    display: grid;
    gap: 10px;
    min-width: 0;
  }
  .entry summary {
    display: inline-block;
    min-height: 32px;
    color: var(--op-muted);
    font-size: var(--op-text-small);
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .candidates {
    display: grid;
    gap: 6px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .candidates label {
    --picture-size: 40px;
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
    padding: 6px 12px;
    border: 1px solid var(--op-border);
    border-radius: var(--op-radius-small);
    cursor: pointer;
  }
  .candidates label:hover {
    background: var(--op-hover);
  }
  .candidates label:has(:checked) {
    border-color: var(--op-accent-text);
  }
  .candidates input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--op-accent-text);
  }
  .candidates .picture {
    flex: none;
  }
  .candidates .what {
    display: grid;
    flex: 1;
    min-width: 0;
  }
  .candidates small {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: end;
  }
  .fields label {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .fields label > span:first-child {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .fields .code {
    flex: 1 1 180px;
    max-width: 360px;
  }
  .fields .quantity {
    width: 110px;
  }
  /* Each row is a grid of its own: columns of one width stand below one another. */
  @container (min-width: 720px) {
    .entry {
      grid-template: "picture what fix cost leave" auto / 48px minmax(0, 1fr) 312px 104px auto;
      gap: 8px 16px;
    }
    .entry > .what.written {
      grid-column: 1 / 5;
    }
    .entry .fix {
      flex-wrap: nowrap;
      align-self: center;
    }
    .entry .fix :is(.select, .unit) {
      flex: 1;
      min-width: 0;
    }
    .entry .cost {
      display: grid;
      gap: 0;
      align-self: center;
      justify-content: end;
      justify-items: end;
      text-align: var(--op-end);
    }
    .entry .cost .price {
      color: var(--op-muted);
      font-size: var(--op-text-small);
    }
  }
`;
