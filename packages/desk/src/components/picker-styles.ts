import { css } from "lit";

/** The look of the picker, beside that of all fields. */
export const pickerStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .picker {
    position: relative;
  }
  input {
    padding-inline-end: 44px;
    text-overflow: ellipsis;
  }
  .picker > :is(button, .sign) {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    padding: 0;
    border: 0;
    border-radius: var(--op-radius-small);
    background: none;
    color: var(--op-muted);
  }
  .sign {
    pointer-events: none;
  }
  .picker > button:hover {
    color: var(--op-ink);
  }
  ul,
  .state:not(:empty) {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    z-index: 4;
    max-height: 320px;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 4px;
    border: 1px solid var(--op-border);
    border-radius: var(--op-radius-small);
    background: var(--op-surface);
    box-shadow: var(--op-shadow);
  }
  ul:empty {
    display: none;
  }
  .state:not(:empty) {
    padding: 12px 14px;
    color: var(--op-muted);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding: 9px 10px;
    border-radius: calc(var(--op-radius-small) - 4px);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  li small {
    color: var(--op-muted);
    font-size: var(--op-text-small);
    line-height: 1.7;
  }
  li:hover,
  li[aria-selected="true"] {
    background: var(--op-hover);
  }
  @media (forced-colors: active) {
    li[aria-selected="true"] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
