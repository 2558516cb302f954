import { LitElement } from "lit";

/**
 * What every screen is: an element that takes the focus to its heading when it is shown, so that a
 * keyboard or a screen reader goes on where the eye does.
 */
export abstract class Screen extends LitElement {
  /** Whether the heading takes the focus once it is there; not for the first screen of a page. */
  takesFocus = false;

  /** Puts the focus on the heading. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>("[data-heading]")?.focus();
  }

  protected override firstUpdated(): void {
    if (this.takesFocus) this.focus();
  }
}
