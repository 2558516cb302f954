import { css } from "lit";

/** The look of the review queue: one pane on a phone, list and order side by side on a laptop. */
export const queueScreenStyles = css`
  :host {
    --desk-bar: 60px;
    display: flex;
    flex-direction: column;
    min-height: 100dvh;
    container-type: inline-size;
    background: var(--op-surface);
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    flex: none;
    align-items: center;
    gap: 12px;
    height: var(--desk-bar);
    padding-inline: 16px 8px;
    border-bottom: 1px solid var(--op-line);
    background: var(--op-surface);
  }
  .bar img {
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
    display: none;
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
  main {
    flex: 1;
    min-width: 0;
  }
  .filters {
    display: grid;
    gap: 4px;
    min-width: 0;
    padding: 12px 16px 0;
    background: var(--op-surface);
  }
  .tabs {
    margin-inline: -16px;
    padding-inline: 4px;
  }
  .more {
    display: grid;
    padding: 16px;
    place-items: center;
  }
  .skeleton {
    padding-inline: 16px;
  }
  .order {
    display: none;
  }
  .reading .order {
    display: block;
  }
  .reading .list {
    display: none;
  }
  @container (min-width: 900px) {
    .staff {
      display: block;
    }
    main {
      display: grid;
      grid-template-columns: minmax(320px, 400px) minmax(0, 1fr);
    }
    main .list.list,
    main .order.order {
      display: block;
    }
    .list {
      position: sticky;
      top: var(--desk-bar);
      height: calc(100dvh - var(--desk-bar));
      overflow-y: auto;
      border-inline-end: 1px solid var(--op-line);
    }
    .filters {
      position: sticky;
      top: 0;
      z-index: 1;
    }
  }
`;
