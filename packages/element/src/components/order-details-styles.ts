import { css } from "lit";

/** The look of an order's details. */
export const orderDetailsStyles = css`
  .news {
    display: grid;
    gap: 8px;
    margin-bottom: 16px;
  }
  .order-changes {
    margin-top: 4px;
    padding-inline-start: 18px;
    list-style: disc;
  }
  .order-line {
    display: grid;
    grid-template: "what sum" auto "count sum" auto / minmax(0, 1fr) auto;
    gap: 2px 16px;
    padding: 10px 0;
    border-bottom: 1px solid var(--op-line);
    font-variant-numeric: tabular-nums;
  }
  .line-name {
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .line-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
  }
  .line-facts,
  .line-count,
  .line-count small,
  .line-note {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .line-note {
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--op-border);
    overflow-wrap: anywhere;
  }
  .line-count {
    grid-area: count;
  }
  .line-count small::before {
    content: "· ";
  }
  .line-sum {
    grid-area: sum;
    font-weight: 600;
    text-align: var(--op-end);
  }
  .address {
    white-space: pre-line;
  }
  .history li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 10px;
    padding: 10px 0;
    border-bottom: 1px solid var(--op-line);
  }
  .history li:last-child {
    border: 0;
  }
  .history small,
  .history .reason {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .history .reason {
    flex-basis: 100%;
  }
  @container (min-width: 560px) {
    .order-line {
      grid-template: "what count sum" auto / minmax(0, 1fr) minmax(0, 190px) minmax(96px, auto);
      align-items: baseline;
    }
    .line-count small {
      display: block;
    }
    .line-count small::before {
      content: "";
    }
  }
`;
