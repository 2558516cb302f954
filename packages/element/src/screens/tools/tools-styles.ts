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
  nav ul {
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
    nav {
      justify-content: start;
    }
    nav ul {
      display: flex;
      flex-wrap: wrap;
    }
    nav li button {
      min-height: 44px;
      padding: 0 12px;
      color: var(--op-muted);
      font-weight: 550;
      white-space: nowrap;
    }
    nav li button:hover,
    nav [aria-current] {
      color: var(--op-ink);
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
    text-align: start;
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
