import { css, LitElement } from "lit";
import type { Place } from "../state/portal-state.ts";

/** The look of a screen's heading, which takes the focus without showing it. */
export const headingStyles = css`
  [data-heading] {
    outline: none;
    /* Not under what the page, or the catalogue, has stuck to the top. */
    scroll-margin-block-start: calc(var(--order-portal-sticky-top, 0px) + 24px);
  }
`;

/**
 * What every screen is: an element that takes the focus to its heading when it is shown, so that a
 * keyboard or a screen reader goes on where the eye does.
 */
export abstract class Screen extends LitElement {
  /** The place that it draws; also while it stays, hidden, behind another one. */
  place!: Place;
  /** Whether the heading takes the focus once it is there; not for the first screen of a page. */
  takesFocus = false;

  /** Puts the focus on the heading. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>("[data-heading]")?.focus(options);
  }

  /** The buyer has come back to it; what may have changed meanwhile can be read anew. */
  returned?(): void;

  protected override firstUpdated(): void {
    if (this.takesFocus) this.focus();
  }
}
