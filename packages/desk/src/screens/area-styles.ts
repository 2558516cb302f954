import { css } from "lit";

/**
 * The look that the desk's areas share: a head with what the screen is and what can be done, the
 * filters above a list, and forms in sections. Classes, for the templates of any screen.
 */
export const areaStyles = css`
  :host {
    display: block;
    container: area / inline-size;
  }
  .page {
    display: grid;
    gap: 16px;
    max-width: 1180px;
    padding: 16px 16px 96px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .head h2 {
    flex: 1 1 200px;
    min-width: 0;
    font-size: calc(var(--op-text) * 1.375);
    font-weight: 680;
    letter-spacing: -0.015em;
    line-height: 1.25;
    overflow-wrap: anywhere;
    outline: none;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 12px;
  }
  .filters > .search {
    flex: 1 1 260px;
  }
  .hint {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .rows {
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius);
    background: var(--op-raised);
  }
  .rows .table {
    padding-inline: 14px;
  }
  .rows tbody tr:last-child > * {
    border-bottom: 0;
  }
  .rows tbody a {
    color: var(--op-accent-text);
    font-weight: 550;
    text-decoration: none;
  }
  .rows tbody a:hover {
    text-decoration: underline;
  }
  .more {
    display: grid;
    place-items: center;
  }
  /* A form: sections one below the other, fields side by side where there is room. */
  .sections {
    display: grid;
    gap: 16px;
    min-width: 0;
  }
  .section {
    display: grid;
    gap: 14px;
    min-width: 0;
    margin: 0;
    padding: 16px;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius);
    background: var(--op-raised);
  }
  .section > :is(h3, legend) {
    float: left;
    padding: 0;
    font-size: var(--op-text);
    font-weight: 650;
  }
  .fields {
    display: grid;
    align-items: start;
    gap: 14px;
    align-items: start;
    clear: both;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  /* What is typed and not saved: the way to save stays in view. */
  .save-bar {
    position: sticky;
    bottom: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: 8px;
    margin-inline: -16px;
    padding: 10px 16px;
    border-top: 1px solid var(--op-line);
    background: var(--op-surface);
  }
  @container area (min-width: 640px) {
    .page {
      padding: 24px 28px 96px;
    }
    .fields.two {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .fields.three {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .fields > .wide {
      grid-column: 1 / -1;
    }
  }
  @media print {
    .page {
      max-width: none;
      padding: 0;
    }
  }
`;
