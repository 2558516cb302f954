import { css } from "lit";

/** The look of the desk's frame: a bar above, areas at the side, or below the bar on a phone. */
export const deskFrameStyles = css`
  :host {
    --desk-bar: 60px;
    --desk-head: calc(var(--desk-bar) + 49px);
    display: flex;
    flex-direction: column;
    min-height: 100dvh;
    container: desk / inline-size;
    background: var(--op-surface);
  }
  header {
    position: sticky;
    top: 0;
    z-index: 3;
    display: flex;
    flex: none;
    align-items: center;
    gap: 12px;
    height: var(--desk-bar);
    padding-inline: 16px 8px;
    border-bottom: 1px solid var(--op-line);
    background: var(--op-surface);
  }
  header img {
    width: auto;
    max-width: 140px;
    height: 32px;
    object-fit: contain;
  }
  h1 {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    font-size: var(--op-text);
    font-weight: 650;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .staff {
    display: grid;
    flex: none;
    grid-auto-flow: column;
    place-items: center;
    gap: 6px;
    min-width: 44px;
    min-height: 44px;
    border-radius: var(--op-radius-small);
    color: var(--op-muted);
    font-size: var(--op-text-small);
    text-decoration: none;
  }
  .staff:hover,
  .staff[aria-current] {
    background: var(--op-hover);
    color: var(--op-ink);
  }
  .staff span {
    display: none;
  }
  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 0;
  }
  main {
    flex: 1;
    min-width: 0;
  }
  main > .skeleton {
    padding-inline: 16px;
  }
  nav {
    position: sticky;
    top: var(--desk-bar);
    z-index: 2;
    overflow-x: auto;
    border-bottom: 1px solid var(--op-line);
    background: var(--op-surface);
    scrollbar-width: none;
  }
  nav ul {
    display: flex;
    gap: 2px;
    padding: 2px 8px;
  }
  nav a {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    padding: 6px 12px;
    border-radius: var(--op-radius-small);
    color: var(--op-muted);
    font-weight: 550;
    text-decoration: none;
    white-space: nowrap;
  }
  nav a:hover {
    background: var(--op-hover);
    color: var(--op-ink);
  }
  nav a[aria-current] {
    background: var(--op-hover);
    color: var(--op-ink);
  }
  nav b {
    min-width: 22px;
    margin-inline-start: auto;
    padding: 1px 7px;
    border-radius: 999px;
    background: var(--op-fill);
    color: var(--op-on-fill);
    font-size: var(--op-text-small);
    text-align: center;
  }
  .leave {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
  }
  @media print {
    header,
    nav {
      display: none;
    }
  }
  @container desk (min-width: 900px) {
    .staff {
      padding-inline: 8px 12px;
    }
    .staff span {
      display: block;
    }
  }
  /* All areas in one row: with a mouse nobody scrolls it. */
  @container desk (min-width: 820px) and (max-width: 1099.98px) {
    nav ul {
      padding-inline: 6px;
    }
    nav a {
      padding-inline: 6px;
      font-size: var(--op-text-small);
    }
    nav a > svg {
      display: none;
    }
  }
  @container desk (min-width: 1100px) {
    .body {
      flex-direction: row;
      --desk-head: var(--desk-bar);
    }
    nav {
      flex: none;
      align-self: flex-start;
      width: 240px;
      height: calc(100dvh - var(--desk-bar));
      overflow-y: auto;
      border-bottom: 0;
      border-inline-end: 1px solid var(--op-line);
    }
    nav ul {
      flex-direction: column;
      padding: 12px;
    }
  }
`;
