/** Where leaf components are tested: an element like the outermost ones, with tokens and styles. */
import { fixture } from "@open-wc/testing";
import { css, html, LitElement, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import * as ui from "../index.ts";

/** Draws what it is given, in the look of the portal. */
export class Stage extends LitElement {
  static override styles = [
    ui.tokens,
    ui.hostReset,
    ui.base,
    ui.amountsStyles,
    ui.badgeStyles,
    ui.bannerStyles,
    ui.buttonStyles,
    ui.checkboxStyles,
    ui.codeFieldStyles,
    ui.fieldStyles,
    ui.keyValuesStyles,
    ui.noticeStyles,
    ui.pictureStyles,
    ui.priceStyles,
    ui.rowListStyles,
    ui.searchFieldStyles,
    ui.segmentsStyles,
    ui.selectStyles,
    ui.skeletonStyles,
    ui.spinnerStyles,
    ui.tableStyles,
    ui.tabsStyles,
    ui.textFieldStyles,
    css`
      :host {
        background: var(--op-surface);
      }
    `,
  ];

  @property({ attribute: false }) content: () => TemplateResult = () => html``;

  protected override render(): unknown {
    return this.content();
  }

  /** The first element that a selector finds, in the stage or in an element on it. */
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const trees = [...this.renderRoot.querySelectorAll("*")].flatMap(
      (each) => each.shadowRoot ?? [],
    );
    for (const tree of [this.renderRoot, ...trees]) {
      const found = tree.querySelector<Found>(selector);
      if (found) return found;
    }
    throw new Error(`Nothing is ${selector}.`);
  }
}

ui.defineOnce("ui-stage", Stage);
ui.defineOnce("order-portal-quantity", ui.QuantityField);
ui.defineOnce("order-portal-dialog", ui.Dialog);
ui.defineOnce("order-portal-toasts", ui.Toasts);
ui.defineOnce("order-portal-rows", ui.RowList);

/** Puts components on a stage; they are drawn anew by `requestUpdate()`. */
export async function stage(
  content: () => TemplateResult,
  { scheme = "light", dir = "ltr" }: { scheme?: "light" | "dark"; dir?: "ltr" | "rtl" } = {},
): Promise<Stage> {
  const element = await fixture<Stage>(html`<ui-stage dir=${dir} .content=${content}></ui-stage>`);
  element.style.colorScheme = scheme;
  await element.updateComplete;
  return element;
}

declare global {
  interface HTMLElementTagNameMap {
    "ui-stage": Stage;
  }
}
