import { css } from "lit";

/** The look of what has to do with portal links. */
export const linkStyles = css`
  .words {
    display: grid;
    gap: 14px;
  }
  .message {
    display: grid;
    gap: 10px;
    padding: 16px;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius-small);
    background: var(--op-sunken);
    overflow-wrap: anywhere;
  }
  .subject {
    font-weight: 650;
  }
  .text {
    white-space: pre-wrap;
  }
  .address {
    padding: 12px;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius-small);
    background: var(--op-sunken);
    font-family: ui-monospace, monospace;
    font-size: var(--op-text-small);
    overflow-wrap: anywhere;
    user-select: all;
  }
  progress {
    width: 100%;
    height: 10px;
    accent-color: var(--op-accent-text);
  }
  .refused {
    max-height: 260px;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .refused li {
    padding-block: 8px;
    border-bottom: 1px solid var(--op-line);
    overflow-wrap: anywhere;
  }
`;
