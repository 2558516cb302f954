import { css } from "lit";

/** The look of what holds the screens. */
export const portalStyles = css`
  :host {
    background: var(--op-surface);
  }
  :host([color-scheme="light"]) {
    color-scheme: light !important;
  }
  :host([color-scheme="dark"]) {
    color-scheme: dark !important;
  }
  :host([color-scheme="auto"]) {
    color-scheme: light dark !important;
  }
  /* The screens adapt to the room that the page leaves them, whatever the window's size. */
  .portal {
    container-type: inline-size;
    padding-inline: var(--order-portal-gutter, 16px);
  }
  .waits {
    pointer-events: none;
  }
  .waits::before {
    position: sticky;
    z-index: 3;
    inset-block-start: var(--order-portal-sticky-top, 0px);
    display: block;
    height: 3px;
    margin-bottom: -3px;
    background: var(--op-accent-text);
    content: "";
    /* Mostly the next screen is there before this is seen. */
    animation: waits 1s 0.3s infinite alternate both;
  }
  @keyframes waits {
    from {
      opacity: 0;
    }
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 14px 0 6px;
  }
  /* Its place is kept until it has come, after the first list. */
  order-portal-tools {
    flex: 1;
    min-height: 44px;
  }
  .customer {
    color: var(--op-muted);
    overflow-wrap: anywhere;
  }
  @container (max-width: 980px) {
    .header {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    order-portal-tools + .customer {
      grid-column: 1 / -1;
    }
  }
  .customer button {
    min-height: 32px;
    margin-inline-start: 6px;
    padding: 0 4px;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--op-ink);
    font-size: var(--op-text-small);
    text-decoration: underline;
    text-decoration-color: var(--op-border);
    text-underline-offset: 3px;
  }
  .customer button:hover {
    text-decoration-color: currentcolor;
  }
  .screen,
  .loading {
    min-height: 320px;
  }
  .banner {
    margin-top: 12px;
  }
`;
