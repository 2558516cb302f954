import { css } from "lit";

/** The look of an order's details: a sheet of paper that one reads from top to bottom. */
export const orderDetailsStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  article {
    display: grid;
    gap: 24px;
    padding: 20px;
  }
  header {
    position: sticky;
    top: var(--desk-head, 0);
    z-index: 1;
    display: grid;
    gap: 4px;
    margin: -20px -20px 0;
    padding: 20px 20px 14px;
    border-bottom: 1px solid var(--op-line);
    background: var(--op-surface);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }
  h2 {
    font-size: calc(var(--op-text) * 1.45);
    font-weight: 680;
    letter-spacing: -0.015em;
    line-height: 1.2;
    outline: none;
  }
  h3 {
    margin: 0 0 4px;
    font-size: var(--op-text-small);
    font-weight: 650;
    letter-spacing: 0.04em;
    text-transform: uppercase;
    color: var(--op-muted);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .who span,
  small,
  .quiet {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  small {
    display: block;
  }
  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 12px;
  }
  .table tbody :is(th, td) {
    vertical-align: middle;
  }
  .product {
    --picture-size: 44px;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    text-align: var(--op-start);
    font-weight: 550;
  }
  .product .note {
    color: var(--op-ink);
    white-space: pre-line;
  }
  .product small {
    font-weight: 400;
  }
  .unusual {
    padding: 12px 14px;
    border: 1px solid color-mix(in srgb, var(--op-warning) 30%, var(--op-surface));
    border-radius: var(--op-radius);
    background: color-mix(in srgb, var(--op-warning) 6%, var(--op-surface));
  }
  .unusual ul {
    display: grid;
    gap: 6px;
    margin-top: 6px;
  }
  .unusual li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    align-items: baseline;
  }
  .staff-note {
    display: grid;
    gap: 10px;
    justify-items: start;
    margin-top: 8px;
  }
  .staff-note .field {
    width: 100%;
  }
  .ladder {
    justify-self: end;
    width: min(320px, 100%);
  }
  .code {
    margin-bottom: 4px;
    color: var(--op-muted);
    font-size: var(--op-text-small);
    text-align: var(--op-end);
  }
  .columns {
    display: grid;
    gap: 28px;
  }
  .key-values dt {
    flex-basis: 130px;
  }
  a {
    color: var(--op-accent-text);
  }
  address {
    display: grid;
    font-style: normal;
  }
  .notes {
    white-space: pre-line;
  }
  .history {
    display: grid;
    gap: 14px;
    margin-top: 8px;
  }
  .history li {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: 4px 12px;
    align-items: start;
  }
  .history .changes,
  .history .changes li {
    display: block;
    grid-column: 2;
    font-size: var(--op-text-small);
  }
  .history .badge {
    justify-self: start;
  }
  .history p {
    grid-column: 2;
    padding: 8px 12px;
    border-radius: var(--op-radius-small);
    background: var(--op-sunken);
    white-space: pre-line;
  }
  @container (min-width: 720px) {
    article {
      padding: 24px 32px 40px;
    }
    header {
      margin: -24px -32px 0;
      padding: 24px 32px 16px;
    }
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
