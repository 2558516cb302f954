import { base, buttonStyles, fieldStyles } from "@order-portal/ui";
import { css } from "lit";

/** The look of the Quantity Grid around its cells. */
export const gridStyles = [
  base,
  buttonStyles,
  fieldStyles,
  css`
    :host {
      display: grid;
      gap: 10px;
      min-width: 0;
      padding-block: 12px;
      container-type: inline-size;
    }
    order-portal-cells {
      /* Clear of the search and tabs above, and the cart's bar below. */
      scroll-margin-block: calc(var(--order-portal-sticky-top, 0px) + 112px) 80px;
    }
    .bar,
    .tools,
    .date,
    .offers {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px;
    }
    .find {
      flex: 1 1 180px;
      max-width: 300px;
    }
    .date .control {
      flex: 1;
      width: auto;
      min-width: 150px;
    }
    /* Beside each other on a phone too: the rows are what the room is for. */
    @container (max-width: 420px) {
      .tools .button:not(.icon-only) {
        padding-inline: 8px;
      }
      .date .button {
        padding-inline: 12px;
      }
    }
    .keys {
      margin-inline-start: auto;
      color: var(--op-muted);
      font-size: var(--op-text-small);
    }
    .keys summary {
      padding: 10px 4px;
      cursor: pointer;
    }
    /* Where there are none. */
    @media (hover: none) and (pointer: coarse) {
      .keys {
        display: none;
      }
    }
    .keys[open] {
      flex-basis: 100%;
    }
    .keys dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(260px, 1fr));
      gap: 6px 18px;
    }
    .keys dl > div {
      display: flex;
      gap: 10px;
    }
    .keys dt {
      flex: 0 0 104px;
    }
    kbd {
      font: inherit;
      font-weight: 600;
    }
    .loading,
    .said {
      min-height: 1.45em;
      color: var(--op-muted);
      font-size: var(--op-text-small);
    }
    .not-taken {
      display: grid;
      gap: 10px;
      padding: 14px 16px;
      border: 1px solid var(--op-danger);
      border-radius: var(--op-radius-small);
    }
    .not-taken h2 {
      font-size: inherit;
      font-weight: 650;
    }
    .not-taken ul {
      display: grid;
      max-height: 300px;
      overflow: auto;
    }
    .not-taken li {
      display: grid;
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 1fr) auto;
      gap: 4px 14px;
      align-items: center;
      padding: 6px 0;
      border-top: 1px solid var(--op-line);
    }
    .not-taken b {
      font-weight: 550;
    }
    .link {
      padding: 6px 0;
      border: 0;
      background: none;
      font-weight: 550;
      text-align: var(--op-start);
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    q {
      color: var(--op-danger);
      font-variant-numeric: tabular-nums;
    }
    .not-taken > .button {
      justify-self: start;
    }
    @container (max-width: 600px) {
      .not-taken li {
        grid-template-columns: 1fr;
      }
      .find {
        max-width: none;
      }
    }
  `,
];
