import { css } from "lit";

/** The look of the overview. */
export const dashboardStyles = css`
  section {
    margin-bottom: 32px;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
    gap: 12px;
    margin-top: 12px;
  }
  .card {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    align-content: center;
    align-items: center;
    padding: 16px;
    border: 1px solid var(--op-border);
    border-radius: var(--op-radius);
    background: var(--op-raised);
    text-align: var(--op-start);
    cursor: pointer;
  }
  .card:hover {
    background: var(--op-hover);
  }
  .card svg {
    grid-row: span 2;
    width: 24px;
    height: 24px;
    color: var(--op-accent-text);
  }
  .card strong {
    font-weight: 620;
  }
  .card span {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .orders {
    margin-top: 8px;
  }
  .none {
    margin-top: 8px;
    color: var(--op-muted);
  }
`;
