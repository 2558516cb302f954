import { css } from "lit";

/** The look of the menu: a row where there is room, else one button. */
export const toolsStyles = css`
  :host {
    display: block;
  }
  nav {
    display: flex;
    justify-content: end;
  }
  nav > ul {
    display: none;
  }
  button {
    border: 0;
    border-radius: var(--op-radius-small);
    background: none;
  }
  button:hover {
    background: var(--op-hover);
  }
  .menu {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 44px;
    padding-block: 0;
    padding-inline: 12px 6px;
    border: 1px solid var(--op-border);
    font-size: var(--op-text-small);
    font-weight: 550;
    white-space: nowrap;
  }
  @container (min-width: 980px) {
    /* The row takes what the name of the customer leaves it, however much it would like. */
    :host,
    nav,
    nav > ul {
      min-width: 0;
    }
    nav > ul {
      position: relative;
      display: flex;
      flex: 1;
    }
    nav > ul > li > button {
      min-height: 44px;
      padding: 0 12px;
      color: var(--op-muted);
      font-weight: 550;
      white-space: nowrap;
    }
    nav > ul > li > button:hover,
    nav > ul > li > [aria-expanded="true"],
    nav .current,
    nav [aria-current] {
      color: var(--op-ink);
    }
    /* Measured still, and so ready to come back. */
    .without-room {
      position: absolute;
      inset-inline-start: 0;
      visibility: hidden;
    }
    .more {
      position: relative;
    }
    .more > button {
      display: flex;
      align-items: center;
      gap: 2px;
    }
    .more .sheet {
      position: absolute;
      z-index: 4;
      inset-block-start: 100%;
      inset-inline-end: 0;
      width: 280px;
      margin: 4px 0 0;
      padding: 6px;
      border: 1px solid var(--op-line);
      border-radius: var(--op-radius);
      background: var(--op-raised);
      box-shadow: var(--op-shadow);
    }
    .menu {
      display: none;
    }
  }
  .sheet {
    margin: -10px;
  }
  .sheet button {
    display: grid;
    width: 100%;
    padding: 12px;
    text-align: var(--op-start);
  }
  .sheet strong {
    font-weight: 600;
  }
  .sheet span {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  .sheet [aria-current] {
    background: var(--op-accent-soft);
  }
`;
