/** What every shadow tree starts from. */
import { css } from "lit";

/**
 * For an outermost element only: nothing that inherits from the page comes in, but its font
 * family, direction, colour scheme and visibility. Inside a shadow tree `!important` stands above
 * the page's own.
 */
export const hostReset = css`
  :host {
    --op-start: left;
    --op-end: right;
    display: block;
    color: var(--op-ink) !important;
    font-family: var(--order-portal-font, inherit) !important;
    font-size: var(--op-text) !important;
    font-style: normal !important;
    font-weight: 400 !important;
    font-stretch: normal !important;
    font-variant: normal !important;
    font-feature-settings: normal !important;
    font-size-adjust: none !important;
    line-height: 1.45 !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: var(--op-start) !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal !important;
    overflow-wrap: break-word !important;
    hyphens: manual !important;
    cursor: auto !important;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-text-size-adjust: 100% !important;
    -webkit-tap-highlight-color: transparent !important;
  }
  :host(:dir(rtl)) {
    --op-start: right;
    --op-end: left;
  }
  :host([hidden]) {
    display: none !important;
  }
`;

/** For every shadow tree: sane boxes, controls in the surrounding font, one focus ring. */
export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  /*
   * In a page that is read from the right each text goes the way of its own letters, and what has
   * none from the left: -$5.00, +1 206 555, 10-ST-000 and "20 × Case of 10" stay as they are. With
   * it the sides that start and end name are the text's: --op-start and --op-end are the page's.
   */
  *:dir(rtl) {
    unicode-bidi: plaintext;
  }
  :where(input, select, textarea) {
    text-align: var(--op-start);
  }
  button,
  input,
  select,
  textarea {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  :focus-visible {
    outline: 2px solid var(--op-accent-text);
    outline-offset: 2px;
  }
  svg {
    display: block;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after,
    ::backdrop {
      animation-duration: 1ms !important;
      animation-iteration-count: 1 !important;
      transition-property: none !important;
    }
  }
`;
