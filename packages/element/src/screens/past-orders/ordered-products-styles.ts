import {
  badgeStyles,
  bannerStyles,
  base,
  buttonStyles,
  fieldStyles,
  noticeStyles,
  pictureStyles,
  selectStyles,
  skeletonStyles,
} from "@order-portal/ui";
import { css } from "lit";
import { availabilityStyles } from "../../components/availability.ts";
import { troubleStyles } from "../../components/trouble-notice.ts";

/** The look of the products ordered before. */
export const orderedProductsStyles = [
  base,
  badgeStyles,
  bannerStyles,
  buttonStyles,
  fieldStyles,
  noticeStyles,
  pictureStyles,
  selectStyles,
  skeletonStyles,
  availabilityStyles,
  troubleStyles,
  css`
    :host {
      display: block;
    }
    .bar {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      color: var(--op-muted);
      font-size: var(--op-text-small);
    }
    .past {
      --picture-size: 52px;
      display: grid;
      grid-template:
        "tick picture what what" auto
        "tick last last button" auto / 32px 52px minmax(0, 1fr) auto;
      gap: 8px 12px;
      align-items: center;
      padding: 12px 0;
      border-bottom: 1px solid var(--op-line);
    }
    .tick {
      display: grid;
      grid-area: tick;
      place-items: center start;
      align-self: stretch;
      cursor: pointer;
    }
    .tick input {
      width: 20px;
      height: 20px;
      accent-color: var(--op-accent-text);
      cursor: inherit;
    }
    .past .picture {
      grid-area: picture;
      align-self: start;
    }
    .what {
      grid-area: what;
      min-width: 0;
    }
    .what h2 {
      font-size: inherit;
      font-weight: 600;
      line-height: 1.3;
      overflow-wrap: anywhere;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 10px;
      margin-top: 2px;
      color: var(--op-muted);
      font-size: var(--op-text-small);
    }
    .last {
      grid-area: last;
      min-width: 0;
      font-variant-numeric: tabular-nums;
    }
    .in-cart {
      color: var(--op-accent-text);
      font-weight: 550;
    }
    .past > .button {
      grid-area: button;
      justify-self: end;
      min-width: 104px;
      font-variant-numeric: tabular-nums;
    }
    .amiss .picture img {
      filter: grayscale(1);
      opacity: 0.55;
    }
    .ticked {
      position: sticky;
      z-index: 1;
      inset-block-end: var(--place-foot, 0px);
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin-top: 12px;
      padding: 8px 8px 8px 16px;
      border: 1px solid var(--op-border);
      border-radius: var(--op-radius);
      background: var(--op-raised);
      box-shadow: var(--op-shadow);
    }
    .ticked > span {
      flex: 1;
      font-weight: 550;
      white-space: nowrap;
    }
    @container (min-width: 600px) {
      .past {
        grid-template:
          "tick picture what last button" auto / 32px 52px minmax(0, 1.4fr) minmax(0, 1fr)
          auto;
        gap: 0 14px;
      }
    }
  `,
];
