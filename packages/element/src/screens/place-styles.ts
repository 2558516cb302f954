import {
  badgeStyles,
  bannerStyles,
  base,
  buttonStyles,
  noticeStyles,
  skeletonStyles,
} from "@order-portal/ui";
import { css } from "lit";
import { cartBarStyles } from "../components/cart-bar.ts";
import { troubleStyles } from "../components/trouble-notice.ts";
import { headingStyles } from "./screen.ts";

/** The look that all places beyond the catalogue have in common. */
export const placeStyles = [
  base,
  headingStyles,
  badgeStyles,
  bannerStyles,
  buttonStyles,
  noticeStyles,
  skeletonStyles,
  cartBarStyles,
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
    /* What is stuck to the bottom of a place stands above the bar with the cart. */
    .main:has(> .cart-bar) {
      --place-foot: calc(64px + max(10px, env(safe-area-inset-bottom, 0px)));
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      padding: 14px 0 12px;
    }
    .head > .button {
      margin-inline-start: -10px;
    }
    .head > .button:dir(rtl) svg {
      scale: -1 1;
    }
    .head h1 {
      flex: 1 1 0;
      min-width: min(200px, 60cqi);
      font-size: clamp(20px, 6cqi, 26px);
      font-weight: 680;
      letter-spacing: -0.02em;
      line-height: 1.2;
      overflow-wrap: anywhere;
    }
    .head-actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .head-actions:empty {
      display: none;
    }
    .body {
      min-height: 50vh;
      padding-bottom: 32px;
    }
    .body h2 {
      font-size: var(--op-text-large);
      font-weight: 650;
      letter-spacing: -0.01em;
    }
    /* It is scrolled to: not under what is stuck to the top, nor the bar with the cart. */
    .history-off,
    .list-gone {
      scroll-margin-block: calc(var(--order-portal-sticky-top, 0px) + 24px) 96px;
      outline: none;
    }
    /* Above the bar with the cart. */
    order-portal-undo,
    order-portal-save-list {
      --toasts-inset: 84px;
    }
    .panel {
      position: sticky;
      inset-block-start: calc(var(--order-portal-sticky-top, 0px) + 12px);
      display: flex;
      max-height: calc(100vh - var(--order-portal-sticky-top, 0px) - 24px);
      overflow: hidden;
      border: 1px solid var(--op-line);
      border-radius: var(--op-radius);
      background: var(--op-raised);
    }
    .panel > * {
      flex: 1;
      min-width: 0;
    }
  `,
];
