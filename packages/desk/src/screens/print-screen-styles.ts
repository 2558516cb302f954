import { css } from "lit";

const margins = new CSSStyleSheet();
margins.replaceSync("@page { margin: 14mm 12mm; }");

/** The margins of the paper, whatever its size: A4 and Letter alike. */
export const pageMargins = margins;

/** The look of sheets, on the screen as on paper: dark on white in any scheme. */
export const printScreenStyles = css`
  :host {
    display: block;
    padding: 0 16px 48px;
    background: var(--op-sunken);
  }
  .bar {
    position: sticky;
    top: var(--desk-head, 0);
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    padding-block: 10px;
    background: var(--op-sunken);
  }
  article {
    max-width: 190mm;
    margin: 0 auto 16px;
    padding: 24px;
    background: #fff;
    color: #111;
    color-scheme: light;
    font-size: 14px;
    --op-muted: #555;
    --op-ink: #111;
    --op-line: #ccc;
  }
  header,
  .brand,
  .facts {
    display: flex;
    gap: 8px 24px;
  }
  .facts {
    flex-wrap: wrap;
  }
  header {
    flex-wrap: wrap;
    justify-content: space-between;
    padding-bottom: 12px;
    border-bottom: 2px solid #111;
  }
  .brand {
    gap: 12px;
    align-items: center;
  }
  .brand img {
    max-width: 160px;
    max-height: 48px;
  }
  .title {
    margin-inline-start: auto;
    text-align: var(--op-end);
  }
  h2 {
    font-size: 20px;
    font-weight: 680;
    line-height: 1.25;
  }
  .facts {
    margin: 14px 0;
  }
  .facts > div {
    min-width: 140px;
    max-width: 100%;
  }
  .facts dt,
  small {
    color: #555;
    font-size: 12px;
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .line,
  small {
    display: block;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  :is(th, td) {
    padding: 7px 8px 7px 0;
    border-bottom: 1px solid #ccc;
    text-align: var(--op-start);
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    font-size: 12px;
    font-weight: 650;
    overflow-wrap: normal;
  }
  .number {
    text-align: var(--op-end);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .running {
    display: none;
  }
  .running td {
    padding-block: 0;
    border-bottom: 0;
    color: #555;
    font-size: 11px;
    text-align: end;
  }
  .box {
    display: inline-block;
    width: 15px;
    height: 15px;
    border: 1.5px solid #111;
    border-radius: 2px;
  }
  .ladder {
    width: min(300px, 100%);
    margin-block-start: 14px;
    margin-inline-start: auto;
    break-inside: avoid;
  }
  @media print {
    :host {
      padding: 0;
      background: none;
    }
    .bar {
      display: none;
    }
    article {
      max-width: none;
      margin: 0;
      padding: 0;
      break-after: page;
    }
    article:last-of-type {
      break-after: auto;
    }
    /* The heads come again on each sheet, and no line is cut in two. */
    thead {
      display: table-header-group;
    }
    .running {
      display: table-row;
    }
    tr {
      break-inside: avoid;
    }
    header {
      break-after: avoid;
    }
    .brand p {
      white-space: nowrap;
    }
  }
`;
