import { css } from "lit";

/** The look of the audit log. */
export const auditStyles = css`
  .filters .field {
    flex: 1 1 150px;
    min-width: 0;
  }
  /* Every filter is optional: that need not stand at each. */
  .filters small {
    display: none;
  }
  .log {
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius);
    background: var(--op-raised);
    list-style: none;
  }
  .log[aria-busy="true"] {
    opacity: 0.6;
  }
  .log li {
    display: grid;
    gap: 6px;
    padding: 12px 14px;
    border-bottom: 1px solid var(--op-line);
  }
  .log li:last-child {
    border: 0;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
    overflow-wrap: anywhere;
  }
  .line > span {
    flex: 1 1 220px;
    font-weight: 550;
  }
  .refused .line > span {
    color: var(--op-danger);
  }
  time {
    color: var(--op-muted);
    font-size: var(--op-text-small);
    font-variant-numeric: tabular-nums;
  }
  .log table {
    width: 100%;
    max-width: 860px;
    border-collapse: collapse;
    font-size: var(--op-text-small);
  }
  .log :is(th, td) {
    width: 33%;
    padding: 3px 10px 3px 0;
    font-weight: 400;
    text-align: var(--op-start);
    white-space: pre-line;
    vertical-align: baseline;
    overflow-wrap: anywhere;
  }
  .log th {
    color: var(--op-muted);
  }
  .fact {
    font-size: var(--op-text-small);
    overflow-wrap: anywhere;
  }
  .fact b {
    color: var(--op-muted);
    font-weight: 400;
  }
`;
