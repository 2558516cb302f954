import { css } from "lit";

/** The look of the area where files go in and out. */
export const importStyles = css`
  .drop {
    display: grid;
    justify-items: center;
    gap: 10px;
    padding: 28px 16px;
    border: 1.5px dashed var(--op-line-strong, var(--op-line));
    border-radius: var(--op-radius);
    background: var(--op-raised);
    text-align: center;
    text-wrap: balance;
  }
  .drop.over {
    border-color: var(--op-accent-text);
    background: color-mix(in srgb, var(--op-accent-text) 6%, var(--op-surface));
  }
  .drop.small {
    grid-template-columns: minmax(0, 1fr) auto;
    justify-items: start;
    align-items: center;
    padding: 12px 16px;
    text-align: var(--op-start);
  }
  .drop.small > .hint {
    display: none;
  }
  .drop > p {
    max-width: 520px;
  }
  .drop > .title {
    font-weight: 650;
  }
  .source-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }
  .source-head > h3 {
    flex: 0 1 auto;
    min-width: 0;
    font-size: var(--op-text);
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .source-head > .hint {
    flex: 1 1 80px;
    overflow-wrap: anywhere;
  }
  summary {
    padding-block: 6px;
    font-weight: 600;
    cursor: pointer;
  }
  summary > .hint {
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 14px;
    padding-block: 8px;
  }
  h4 {
    margin: 8px 0 0;
    font-size: var(--op-text);
    font-weight: 650;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  td,
  code {
    overflow-wrap: anywhere;
  }
  details > .buttons {
    padding-top: 10px;
  }
  .source-head > .select {
    flex: 0 1 240px;
    min-width: 160px;
  }
  progress {
    width: 100%;
    height: 8px;
    accent-color: var(--op-accent);
  }
  input[type="file"] {
    display: none;
  }
`;
