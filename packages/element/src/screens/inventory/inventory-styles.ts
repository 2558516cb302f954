import { fieldStyles, rowListStyles, searchFieldStyles, selectStyles } from "@order-portal/ui";
import { css } from "lit";

/** The look of the lots: a card each on a phone, columns where there is room. */
export const inventoryStyles = [
  rowListStyles,
  searchFieldStyles,
  fieldStyles,
  selectStyles,
  css`
    .toolbar {
      position: sticky;
      z-index: 2;
      inset-block-start: var(--order-portal-sticky-top, 0px);
      display: grid;
      gap: 8px;
      padding-bottom: 8px;
      background: var(--op-surface);
    }
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    .filters .select {
      flex: 1 1 132px;
      max-width: 240px;
    }
    .filters .select select {
      width: 100%;
    }
    .count {
      flex: 1 0 auto;
      color: var(--op-muted);
      font-size: var(--op-text-small);
      text-align: var(--op-end);
    }
    .list {
      min-height: 40vh;
    }
    .stale {
      opacity: 0.55;
    }
    .skeleton {
      --skeleton-row: 72px;
    }
    .sorts {
      display: none;
    }
    .lot {
      display: grid;
      grid-template: "what quantity" auto "facts facts" auto / minmax(0, 1fr) auto;
      gap: 2px 16px;
      padding: 12px 0;
      border-bottom: 1px solid var(--op-line);
    }
    .lot > * {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .lot .what {
      grid-area: what;
      font-weight: 600;
    }
    .lot .quantity {
      grid-area: quantity;
      font-variant-numeric: tabular-nums;
      font-weight: 600;
      text-align: var(--op-end);
    }
    .lot small {
      color: var(--op-muted);
      font-size: var(--op-text-small);
      font-weight: 400;
    }
    .lot .facts {
      display: flex;
      flex-wrap: wrap;
      grid-area: facts;
      gap: 0 14px;
      color: var(--op-muted);
      font-size: var(--op-text-small);
    }
    .banner {
      margin-block: 8px;
    }
    @container (min-width: 720px) {
      .sorts,
      .lot {
        display: grid;
        grid-template:
          none / minmax(0, 1.7fr) minmax(0, 0.9fr) minmax(0, 1.1fr) minmax(0, 1.4fr)
          minmax(0, 1.4fr) minmax(0, 1.3fr);
        gap: 0 16px;
        align-items: baseline;
      }
      .lot .what,
      .lot .quantity,
      .lot .facts > * {
        grid-area: auto;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .lot .facts {
        display: contents;
      }
      .lot .facts > * {
        color: var(--op-ink);
        font-size: var(--op-text);
      }
      .lot .facts .label {
        display: none;
      }
      .lot .quantity {
        order: 1;
      }
      .filters .sort {
        display: none;
      }
      .sorts {
        border-bottom: 1px solid var(--op-line);
      }
      .sorts button {
        display: flex;
        gap: 4px;
        align-items: center;
        min-height: 36px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--op-muted);
        font-size: var(--op-text-small);
        text-align: var(--op-start);
      }
      .sorts button:last-child {
        justify-content: flex-end;
      }
      .sorts button:hover,
      .sorts [aria-pressed="true"] {
        color: var(--op-ink);
      }
      .sorts svg {
        width: 14px;
        height: 14px;
      }
      .sorts .up svg {
        rotate: 180deg;
      }
    }
  `,
];
