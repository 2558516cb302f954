import { css } from "lit";

/** The look of one section of the settings. */
export const sectionStyles = css`
  :host {
    min-width: 0;
  }
  ol a {
    color: var(--op-accent-text);
  }
  .intro {
    max-width: 68ch;
    margin: -8px 0 0;
    clear: both;
  }
  fieldset {
    display: grid;
    gap: 6px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset > legend {
    padding: 0;
    font-weight: 550;
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
  }
  .row {
    display: grid;
    gap: 10px;
    padding-block-end: 14px;
    border-bottom: 1px solid var(--op-line);
  }
  .row:last-of-type {
    border-bottom: 0;
  }
  .aside {
    margin: 0;
    padding: 10px 14px;
    border-radius: var(--op-radius-small);
    background: var(--op-sunken);
  }
  .swatch {
    display: grid;
    grid-template-columns: 52px minmax(0, 1fr);
    align-items: end;
    gap: 8px;
  }
  .swatch input[type="color"] {
    width: 52px;
    height: 44px;
    padding: 4px;
    border: 1px solid var(--op-edge);
    border-radius: var(--op-radius-small);
    background: var(--op-surface);
    cursor: pointer;
  }
  pre {
    overflow-x: auto;
    margin: 0;
    padding: 14px;
    border-radius: var(--op-radius-small);
    background: var(--op-sunken);
    font:
      calc(var(--op-text) * 0.9) / 1.6 ui-monospace,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    user-select: all;
  }
  ol {
    display: grid;
    gap: 14px;
    margin: 0;
    padding-inline-start: 22px;
    list-style: decimal;
  }
  ol a {
    color: var(--op-accent-text);
    font-weight: 550;
  }
  ol > li > * {
    margin-block-start: 8px;
  }
  @container area (min-width: 640px) {
    .row.service {
      grid-template-columns: minmax(0, 4fr) minmax(0, 4fr) minmax(0, 3fr) minmax(0, 4fr) auto;
      align-items: start;
    }
    .row.rate {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) auto;
      align-items: start;
    }
    .row > .out {
      padding-block-start: 28px;
    }
  }
`;
