import {
  fieldStyles,
  keyValuesStyles,
  pictureStyles,
  rowListStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { css } from "lit";
import { cartLineStyles } from "../../components/cart-line-row.ts";

/** The look of the guided order. */
export const checkoutStyles = [
  fieldStyles,
  textFieldStyles,
  keyValuesStyles,
  pictureStyles,
  rowListStyles,
  cartLineStyles,
  css`
    .steps {
      display: flex;
      gap: 4px;
      margin-bottom: 20px;
      padding: 0;
      overflow-x: auto;
      border-bottom: 1px solid var(--op-line);
    }
    .steps button {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 44px;
      padding: 8px 10px;
      border: 0;
      border-bottom: 2px solid transparent;
      background: none;
      color: var(--op-muted);
      white-space: nowrap;
    }
    .steps [aria-current="step"] {
      border-color: var(--op-accent-text);
      color: var(--op-ink);
      font-weight: 600;
    }
    .steps i {
      display: grid;
      place-items: center;
      width: 22px;
      height: 22px;
      border: 1px solid var(--op-border);
      border-radius: 50%;
      font-size: 12px;
      font-style: normal;
    }
    .steps .done i {
      border-color: transparent;
      background: color-mix(in srgb, var(--op-success) 16%, var(--op-surface));
      color: var(--op-success);
    }
    .steps svg {
      width: 14px;
      height: 14px;
    }
    nav + .banner {
      margin-bottom: 16px;
    }
    .step {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 18px;
      max-width: 640px;
    }
    .step.wide {
      max-width: none;
    }
    fieldset {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      margin-bottom: 8px;
      padding: 0;
      font-weight: 600;
    }
    .option {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 4px 12px;
      align-items: start;
      padding: 12px 14px;
      border: 1px solid var(--op-line);
      border-radius: var(--op-radius-small);
      cursor: pointer;
    }
    .option:has(:checked) {
      border-color: var(--op-accent-text);
      background: var(--op-accent-soft);
    }
    .option input {
      width: 18px;
      height: 18px;
      margin-top: 2px;
      accent-color: var(--op-accent-text);
    }
    .option span {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .option small {
      display: block;
      color: var(--op-muted);
      font-size: var(--op-text-small);
    }
    .option b {
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .onward {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .summary {
      display: grid;
      gap: 8px;
    }
    .summary > div {
      display: grid;
      grid-template-columns: 76px minmax(0, 1fr) auto;
      gap: 0 12px;
      align-items: baseline;
    }
    .summary h2 {
      font-size: var(--op-text-small) !important;
      color: var(--op-muted);
      font-weight: 500 !important;
      letter-spacing: 0 !important;
      overflow-wrap: anywhere;
    }
    .summary p {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .summary button {
      min-height: 28px;
      padding: 0 4px;
      border: 0;
      border-radius: 6px;
      background: none;
      color: var(--op-accent-text);
      font-size: var(--op-text-small);
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    /* Where there is little room, a step's sign stands above its name, so that all are in sight. */
    @container (max-width: 600px) {
      .steps {
        gap: 0;
      }
      .steps li {
        flex: 1 0 auto;
      }
      .steps button {
        flex-direction: column;
        gap: 2px;
        width: 100%;
        padding: 4px 3px 6px;
        font-size: 12px;
      }
    }
  `,
];
