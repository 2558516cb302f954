import { css } from "lit";

/** The look of the form that changes an order: its lines under one another, quantities in a column. */
export const changeFormStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  form {
    display: grid;
    gap: 16px;
  }
  .lines {
    display: grid;
    gap: 4px;
    max-height: 48dvh;
    overflow-y: auto;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 76px 104px 44px;
    gap: 4px 10px;
    align-items: center;
    padding: 6px 2px;
    border-bottom: 1px solid var(--op-line);
  }
  /* On a phone a line has its name above what is typed for it. */
  @container (max-width: 420px) {
    li {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 44px;
    }
    .name {
      grid-column: 1 / -1;
    }
    .heads span:first-child {
      display: none;
    }
  }
  .name {
    font-weight: 550;
  }
  .out .name {
    text-decoration: line-through;
    color: var(--op-muted);
  }
  small {
    display: block;
    color: var(--op-muted);
    font-size: var(--op-text-small);
    font-weight: 400;
  }
  li input {
    text-align: var(--op-end);
  }
  .heads {
    padding-block: 0;
    color: var(--op-muted);
    font-size: var(--op-text-small);
    text-align: var(--op-end);
  }
  .error {
    grid-column: 1 / -1;
    color: var(--op-danger);
    font-size: var(--op-text-small);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
  }
`;
