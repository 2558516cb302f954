import { css } from "lit";

/** The words at one side and the mail at the other; below one another where it is narrow. */
export const mailEditorStyles = css`
  .part > h3.title {
    margin: 0;
    font-size: var(--op-text-large);
  }
  .sides {
    display: grid;
    align-items: start;
    gap: 24px;
  }
  .sides > * {
    min-width: 0;
  }
  .preview {
    display: grid;
    gap: 12px;
  }
  .placeholders {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 8px;
  }
  .placeholders button {
    min-height: 32px;
    padding: 4px 10px;
    border: 1px solid var(--op-border);
    border-radius: 99px;
    background: var(--op-surface);
    color: var(--op-ink);
    font-family: ui-monospace, monospace;
    font-size: calc(var(--op-text-small) - 1px);
    cursor: pointer;
  }
  .placeholders button:hover {
    background: var(--op-hover);
  }
  @media (pointer: coarse) {
    .placeholders button {
      min-height: 44px;
    }
  }
  @media (min-width: 1000px) {
    .sides {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .preview {
      position: sticky;
      top: 16px;
    }
  }
`;
