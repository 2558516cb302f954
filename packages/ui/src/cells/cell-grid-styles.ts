import { css } from "lit";

/** The look of a grid of cells, inside its own shadow tree. */
export const cellGridStyles = css`
  :host {
    --row-height: calc(var(--op-text) * 3.8);
    --heading-width: minmax(200px, 1fr);
    --cell-width: minmax(132px, 0.4fr);
    --total-width: 108px;
    display: block;
    min-width: 0;
  }
  .scroller {
    height: var(--cell-grid-height, clamp(200px, 66vh, 760px));
    overflow: auto;
    overscroll-behavior: contain;
    /* Rows come and go around those in view: the browser’s own guess of where one looks misleads. */
    overflow-anchor: none;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius-small);
    background: var(--op-raised);
    scroll-padding-block-start: 40px;
  }
  .grid {
    min-width: min-content;
  }
  .row {
    display: grid;
    grid-template-columns:
      var(--heading-width) repeat(var(--columns, 1), var(--cell-width))
      var(--total-width);
    height: var(--row-height);
    contain: layout style;
    border-bottom: 1px solid var(--op-line);
  }
  /* What reaches over its edge can be taken hold of there. */
  .row.with-handle {
    position: relative;
    z-index: 1;
  }
  .row > * {
    min-width: 0;
  }
  .head {
    position: sticky;
    z-index: 3;
    inset-block-start: 0;
    height: auto;
    min-height: 38px;
    background: var(--op-raised);
    color: var(--op-muted);
    font-size: var(--op-text-small);
    font-weight: 600;
  }
  .head > * {
    align-self: center;
    padding: 6px 10px;
    overflow-wrap: anywhere;
  }
  .head > :not(:first-child) {
    text-align: var(--op-end);
  }
  .heading,
  .head > :first-child {
    position: sticky;
    z-index: 2;
    inset-inline-start: 0;
    background: var(--op-raised);
  }
  .heading {
    display: grid;
    align-content: center;
    padding: 0 10px;
    border-inline-end: 1px solid var(--op-line);
    line-height: 1.25;
  }
  .heading .open {
    display: -webkit-box;
    padding: 0;
    border: 0;
    overflow: hidden;
    background: none;
    font-weight: 550;
    text-align: var(--op-start);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .heading .open:hover {
    color: var(--op-accent-text);
  }
  small {
    color: var(--op-muted);
    font-size: calc(var(--op-text) * 0.78);
    white-space: nowrap;
  }
  /* As few as possible: each box that clips is one more for the browser to keep account of. */
  .heading small,
  .cell small span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* Its parts lie over each other by the grid, since each positioned box costs at every frame. */
  .cell {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    border-inline-end: 1px solid var(--op-line);
    user-select: none;
  }
  .cell > * {
    grid-area: 1 / 1;
  }
  .cell input,
  .cell .text {
    padding: 2px 10px calc(var(--op-text) * 1.25);
    /* Below 16px a phone zooms in on focus. */
    font-size: max(16px, var(--op-text));
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    text-align: var(--op-end);
  }
  .cell input {
    width: 100%;
    height: 100%;
    border: 0;
    border-radius: 0;
    background: none;
  }
  .cell .text {
    display: grid;
    align-items: center;
    white-space: pre;
  }
  .cell small {
    display: flex;
    align-self: end;
    min-width: 0;
    padding: 0 8px 4px;
    justify-content: flex-end;
    pointer-events: none;
  }
  .cell small b {
    flex: none;
    font-weight: 400;
  }
  /* The point before it stands between the two. */
  .cell small b:dir(rtl) {
    unicode-bidi: normal;
  }
  .cell small b::before {
    content: "\\00a0·\\00a0";
  }
  .filled {
    background: var(--op-accent-soft);
  }
  .cell[aria-selected="true"] {
    background: color-mix(in srgb, var(--op-accent-text) 16%, var(--op-raised));
  }
  .cell input:focus {
    outline: 2px solid var(--op-accent-text);
    outline-offset: -2px;
  }
  .locked {
    background: var(--op-sunken);
  }
  .cell:not(.locked) {
    cursor: text;
  }
  .locked,
  .locked input {
    cursor: not-allowed;
  }
  .invalid :is(input, .text) {
    color: var(--op-danger);
    text-decoration: underline wavy;
    text-decoration-thickness: 1px;
  }
  .invalid {
    box-shadow: inset 0 0 0 1px var(--op-danger);
  }
  .handle {
    position: relative;
    z-index: 1;
    place-self: end;
    margin-block-end: -6px;
    margin-inline-end: -6px;
    width: 12px;
    height: 12px;
    border: 3px solid transparent;
    background: var(--op-accent-text) content-box;
    background-clip: padding-box;
    cursor: crosshair;
    touch-action: none;
  }
  @media (pointer: coarse) {
    .handle {
      margin-block-end: -14px;
      margin-inline-end: -10px;
      width: 28px;
      height: 28px;
      border-width: 9px;
    }
  }
  .total {
    align-self: center;
    padding: 0 10px;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    text-align: var(--op-end);
  }
  @container (max-width: 600px) {
    .row {
      --heading-width: minmax(132px, 1fr);
      --cell-width: 112px;
      --total-width: 92px;
    }
    .heading {
      font-size: var(--op-text-small);
    }
  }
  @media (forced-colors: active) {
    .cell[aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
