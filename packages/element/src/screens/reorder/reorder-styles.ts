import { pictureStyles, rowListStyles } from "@order-portal/ui";
import { css } from "lit";
import { availabilityStyles } from "../../components/availability.ts";

/** The look of what is to be ordered again. */
export const reorderStyles = [
  pictureStyles,
  rowListStyles,
  availabilityStyles,
  css`
    .lead {
      margin-bottom: 20px;
      color: var(--op-muted);
      text-wrap: pretty;
    }
    .group {
      margin-bottom: 28px;
    }
    .group h2 {
      padding-bottom: 4px;
      border-bottom: 1px solid var(--op-line);
    }
    .group .count {
      color: var(--op-muted);
      font-weight: 400;
    }
    .again {
      --picture-size: 52px;
      --quantity-width: 124px;
      display: grid;
      grid-template:
        "tick picture what what" auto
        ". quantity quantity sum" auto
        ". each each each" auto
        "instead instead instead instead" auto / 28px 52px minmax(0, 1fr) auto;
      gap: 0 12px;
      align-items: center;
      padding: 12px 0;
      border-bottom: 1px solid var(--op-line);
      font-variant-numeric: tabular-nums;
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
    .again > .picture {
      grid-area: picture;
      align-self: start;
    }
    .what {
      grid-area: what;
      min-width: 0;
    }
    .again h3 {
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
      color: var(--op-muted);
      font-size: var(--op-text-small);
    }
    .changes-of-line,
    .reason,
    .in-cart {
      margin-top: 4px;
      font-size: var(--op-text-small);
    }
    .changes-of-line {
      color: var(--op-warning);
    }
    .reason {
      color: var(--op-muted);
    }
    .in-cart {
      color: var(--op-accent-text);
    }
    .each {
      grid-area: each;
      padding-top: 4px;
      color: var(--op-muted);
      font-size: var(--op-text-small);
    }
    .each small {
      font-size: inherit;
    }
    .each small::before {
      content: " · ";
    }
    .again order-portal-quantity,
    .again > .count {
      grid-area: quantity;
      margin-top: 8px;
    }
    .sum {
      grid-area: sum;
      align-self: center;
      margin-top: 8px;
      font-weight: 650;
      text-align: var(--op-end);
    }
    .left > .what > h3,
    .left > .sum {
      color: var(--op-muted);
    }
    .instead {
      display: grid;
      grid-area: instead;
      grid-template: "what what" auto "quantity sum" auto "each each" auto / minmax(0, 1fr) auto;
      gap: 0 12px;
      align-items: center;
      margin-top: 10px;
      padding: 10px 12px;
      border: 1px dashed var(--op-border);
      border-radius: var(--op-radius-small);
    }
    .instead-what {
      display: grid;
      grid-area: what;
    }
    .instead-what small {
      color: var(--op-muted);
      font-size: var(--op-text-small);
    }
    .instead-what strong {
      font-weight: 600;
    }
    .instead .button {
      grid-area: quantity;
      justify-self: start;
      margin-top: 8px;
    }
    @container (min-width: 620px) {
      .each small {
        display: block;
      }
      .each small::before {
        content: "";
      }
      .again {
        grid-template:
          "tick picture what quantity sum" auto
          "tick picture what each ." auto
          ". . instead instead instead" auto / 28px 52px minmax(0, 1fr) 132px minmax(88px, auto);
        gap: 0 16px;
      }
      .again.refused .what {
        grid-column: 3 / -1;
      }
      .again order-portal-quantity,
      .again > .count,
      .again > .sum {
        margin-top: 0;
      }
      .instead {
        grid-template: "what quantity sum" auto "what each ." auto / minmax(0, 1fr) auto auto;
      }
      .instead .button,
      .instead .sum,
      .instead order-portal-quantity {
        margin-top: 0;
      }
    }
    /* Above the foot, whose button comes next. */
    order-portal-cart {
      --toasts-inset: 84px;
    }
    .foot {
      position: sticky;
      z-index: 2;
      inset-block-end: 0;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      padding: 12px 0 max(12px, env(safe-area-inset-bottom, 0px));
      background: linear-gradient(to top, var(--op-surface) 76%, transparent);
    }
    .foot .button {
      min-height: 52px;
    }
    .foot .wide {
      flex: 1;
      width: auto;
    }
    .to-cart {
      padding-inline: 14px;
      font-variant-numeric: tabular-nums;
    }
    .lead + .banner {
      margin-bottom: 20px;
    }
    .refusal {
      color: var(--op-danger);
      font-size: var(--op-text-small);
    }
    .added {
      color: var(--op-success);
      font-weight: 600;
    }
  `,
];
