import {
  amountsStyles,
  bannerStyles,
  base,
  buttonStyles,
  fieldStyles,
  noticeStyles,
  pictureStyles,
  priceStyles,
  rowListStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { css } from "lit";
import { cartLineStyles } from "../../components/cart-line-row.ts";
import { cartPanelStyles } from "../../components/cart-panel.ts";
import { troubleStyles } from "../../components/trouble-notice.ts";
import { changesStyles } from "./changes-notice.ts";
import { discountCodeStyles } from "./discount-code-form.ts";
import { headingStyles } from "../screen.ts";

/** The look of the review. */
export const reviewStyles = [
  base,
  headingStyles,
  amountsStyles,
  bannerStyles,
  buttonStyles,
  fieldStyles,
  noticeStyles,
  pictureStyles,
  priceStyles,
  rowListStyles,
  textFieldStyles,
  cartLineStyles,
  cartPanelStyles,
  changesStyles,
  discountCodeStyles,
  troubleStyles,
  css`
    :host {
      display: block;
      padding-bottom: 32px;
    }
    header {
      display: flex;
      align-items: center;
      gap: 4px;
      margin-inline-start: -12px;
      padding: 12px 0 4px;
    }
    header svg:dir(rtl) {
      transform: scaleX(-1);
    }
    h1 {
      font-size: clamp(20px, 5cqi, 26px);
      font-weight: 680;
      letter-spacing: -0.015em;
      line-height: 1.2;
      outline: none;
    }
    .columns {
      display: grid;
      gap: 24px;
    }
    .main {
      container-type: inline-size;
      min-width: 0;
    }
    .news {
      outline: none;
      scroll-margin-block: calc(var(--order-portal-sticky-top, 0px) + 24px) 24px;
    }
    .side {
      display: grid;
      gap: 16px;
      align-content: start;
      min-width: 0;
    }
    .payment {
      text-align: center;
      text-wrap: balance;
    }
    .hint {
      display: flex;
      justify-content: center;
      gap: 8px;
      color: var(--op-muted);
      font-size: var(--op-text-small);
      text-align: center;
    }
    @container (min-width: 760px) {
      .columns {
        grid-template-columns: minmax(0, 1fr) minmax(300px, 380px);
        gap: 48px;
      }
      .side {
        position: sticky;
        inset-block-start: calc(var(--order-portal-sticky-top, 0px) + 16px);
        align-self: start;
        padding: 20px;
        border: 1px solid var(--op-line);
        border-radius: var(--op-radius);
        background: var(--op-raised);
      }
    }
  `,
];
