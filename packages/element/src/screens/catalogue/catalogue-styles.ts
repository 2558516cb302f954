import {
  badgeStyles,
  bannerStyles,
  base,
  buttonStyles,
  noticeStyles,
  pictureStyles,
  priceStyles,
  rowListStyles,
  searchFieldStyles,
  segmentsStyles,
  skeletonStyles,
  tabsStyles,
} from "@order-portal/ui";
import { css } from "lit";
import { cartBarStyles } from "../../components/cart-bar.ts";
import { productRowStyles, unitStyles } from "../../components/product-row-styles.ts";
import { troubleStyles } from "../../components/trouble-notice.ts";
import { headingStyles } from "../screen.ts";

/** The look of the catalogue: its own, and that of all it is put together of. */
export const catalogueStyles = [
  base,
  headingStyles,
  badgeStyles,
  bannerStyles,
  buttonStyles,
  noticeStyles,
  pictureStyles,
  priceStyles,
  rowListStyles,
  searchFieldStyles,
  segmentsStyles,
  skeletonStyles,
  tabsStyles,
  cartBarStyles,
  productRowStyles,
  unitStyles,
  troubleStyles,
  css`
    :host {
      display: block;
    }
    .columns.with-panel {
      display: grid;
      grid-template-columns: minmax(0, 1fr) clamp(300px, 30cqi, 380px);
      gap: 40px;
      align-items: start;
    }
    .main {
      container-type: inline-size;
      min-width: 0;
    }
    .toolbar {
      position: sticky;
      z-index: 2;
      inset-block-start: var(--order-portal-sticky-top, 0px);
      display: grid;
      gap: 4px;
      padding-top: 12px;
      background: var(--op-surface);
    }
    /* As high as it will be, so that nothing moves when it comes. */
    order-portal-usuals {
      display: block;
      min-height: calc(var(--op-text) * 4 + 143px);
    }
    order-portal-usuals[folded] {
      min-height: 52px;
    }
    .list {
      min-height: 50vh;
    }
    /* By their names, and not as all but the trouble: every row would be looked at. */
    .list.stale > order-portal-rows,
    .list.stale > order-portal-cards,
    .list.stale > order-portal-grid,
    .list.stale > .notice {
      opacity: 0.55;
    }
    .count-line:empty {
      display: none;
    }
    .count-line {
      padding-top: 12px;
      color: var(--op-muted);
      font-size: var(--op-text-small);
    }
    .list-trouble {
      padding-top: 12px;
    }
    /* Above the bar with the cart. */
    order-portal-undo {
      --toasts-inset: 84px;
    }
    .panel {
      position: sticky;
      inset-block-start: calc(var(--order-portal-sticky-top, 0px) + 12px);
      max-height: calc(100vh - var(--order-portal-sticky-top, 0px) - 24px);
      border: 1px solid var(--op-line);
      border-radius: var(--op-radius);
      background: var(--op-raised);
      display: flex;
      overflow: hidden;
    }
    .panel > * {
      flex: 1;
      min-width: 0;
    }
  `,
];
