import { css } from "lit";

/** The look of the settings: the sections beside the one that is shown, or before it on a phone. */
export const settingsStyles = css`
  .columns {
    display: grid;
    gap: 24px;
    min-width: 0;
  }
  .shown {
    /* Below the frame's header, which sticks. */
    scroll-margin-block-start: 84px;
    display: grid;
    gap: 12px;
    align-content: start;
    min-width: 0;
  }
  nav {
    display: grid;
    align-content: start;
    gap: 2px;
  }
  nav a {
    display: grid;
    gap: 1px;
    padding: 9px 12px;
    border-radius: var(--op-radius-small);
    color: var(--op-ink);
    text-decoration: none;
  }
  nav a b {
    font-weight: 550;
  }
  nav a span {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  nav a:hover {
    background: var(--op-hover);
  }
  @container area (max-width: 819.98px) {
    .page:not(.within) .shown,
    .within nav {
      display: none;
    }
    nav {
      border: 1px solid var(--op-line);
      border-radius: var(--op-radius);
      background: var(--op-raised);
      overflow: hidden;
    }
    nav a {
      padding: 12px 14px;
      border-radius: 0;
      border-bottom: 1px solid var(--op-line);
    }
    nav a:last-child {
      border-bottom: 0;
    }
  }
  @container area (min-width: 820px) {
    .columns {
      grid-template-columns: 216px minmax(0, 1fr);
    }
    .back {
      display: none;
    }
    nav a[aria-current] {
      background: var(--op-accent-soft);
    }
    nav a[aria-current] b {
      color: var(--op-accent-text);
    }
  }
`;
