import { css } from "lit";

/** The look of the review queue: one pane on a phone, list and order side by side on a laptop. */
export const queueScreenStyles = css`
  :host {
    display: block;
    container: queue / inline-size;
  }
  .filters {
    display: grid;
    gap: 4px;
    min-width: 0;
    padding: 12px 16px 0;
    background: var(--op-surface);
  }
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-inline-start: -12px;
  }
  .tools .button {
    min-height: 36px;
    padding: 4px 12px;
    font-size: var(--op-text-small);
  }
  .lost {
    padding: 4px 16px 10px;
  }
  .news {
    display: grid;
    padding: 10px 16px;
    place-items: center;
  }
  .keys {
    display: grid;
    gap: 10px;
    margin: 0;
  }
  .keys > div {
    display: grid;
    grid-template-columns: 110px 1fr;
    gap: 12px;
  }
  kbd {
    font: inherit;
    font-weight: 650;
  }
  .keys dd {
    margin: 0;
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
  @container queue (min-width: 820px) {
    .panes {
      display: grid;
      grid-template-columns: minmax(320px, 400px) minmax(0, 1fr);
    }
    .panes .list.list,
    .panes .order.order {
      display: block;
    }
    .list {
      position: sticky;
      top: var(--desk-head);
      height: calc(100dvh - var(--desk-head));
      overflow-y: auto;
      border-inline-end: 1px solid var(--op-line);
    }
    .filters {
      position: sticky;
      top: 0;
      z-index: 2;
    }
    /* A mouse does not scroll sideways: all tabs are in sight, in two rows. */
    .tabs {
      flex-wrap: wrap;
      padding-inline: 8px;
    }
    .tabs button {
      min-height: 38px;
      padding-inline: 8px;
      font-size: var(--op-text-small);
    }
  }
`;
