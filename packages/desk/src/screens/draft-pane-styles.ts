import { css } from "lit";

/** The look of a draft: its lines under one another, and the way to save always in view. */
export const draftPaneStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .back {
    padding: 4px 4px 0;
  }
  article {
    display: grid;
    gap: 20px;
    padding: 20px 20px 0;
  }
  h2 {
    font-size: calc(var(--op-text) * 1.45);
    font-weight: 680;
    letter-spacing: -0.015em;
    line-height: 1.2;
  }
  small,
  .quiet {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .lines li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 80px 92px 44px;
    gap: 4px 10px;
    align-items: center;
    padding: 6px 0;
    border-bottom: 1px solid var(--op-line);
  }
  .name {
    font-weight: 550;
  }
  .name small {
    display: block;
    font-weight: 400;
  }
  .lines input,
  .price {
    text-align: var(--op-end);
    font-variant-numeric: tabular-nums;
  }
  .error {
    grid-column: 1 / -1;
    color: var(--op-danger);
    font-size: var(--op-text-small);
  }
  .adders,
  .fields {
    display: grid;
    gap: 16px;
  }
  .ladder {
    justify-self: end;
    width: min(320px, 100%);
  }
  .save-bar {
    position: sticky;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: end;
    margin-inline: -20px;
    padding: 10px 20px;
    border-top: 1px solid var(--op-line);
    background: var(--op-surface);
  }
  @container (max-width: 480px) {
    .lines li {
      grid-template-columns: minmax(0, 1fr) 72px 44px;
    }
    .price {
      grid-row: 2;
    }
  }
  @container (min-width: 640px) {
    .adders {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: start;
    }
  }
`;
