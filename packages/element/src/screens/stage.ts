import type { PlaceName } from "../state/portal-state.ts";
import { screenParts } from "./screen-parts.ts";
import type { Screen } from "./screen.ts";

/** A screen and the place that it draws. */
interface Shown {
  readonly place: PlaceName;
  readonly screen: Screen;
}

/**
 * The screens on the stage: the one that is shown, and behind the review the catalogue as the
 * buyer left it, so that the way back leads to the same products.
 */
export class Stage {
  private shown: Shown | null = null;
  private left: { readonly screen: Screen; readonly scrolled: number } | null = null;
  private returning = false;

  /** Shows a place. What it answers is to be drawn, all of it. */
  show(place: PlaceName): HTMLElement[] {
    if (this.shown?.place !== place) this.change(place);
    return this.screens();
  }

  /** What is to be drawn as long as no other place is shown. */
  screens(): HTMLElement[] {
    const screens = new Set([this.left?.screen, this.shown?.screen]);
    screens.delete(undefined);
    return [...screens] as Screen[]; // Without the undefined one.
  }

  /** Takes the buyer back to where the catalogue was left, once it is drawn again. */
  settle(): void {
    if (!this.returning || !this.shown) return;
    this.returning = false;
    this.shown.screen.focus({ preventScroll: true });
    window.scrollTo(0, this.left?.scrolled ?? 0);
    this.left = null;
  }

  private change(place: PlaceName) {
    const former = this.shown;
    if (former?.place === "catalogue" && place === "review") {
      // Before it is hidden, and the page shorter.
      this.left = { screen: former.screen, scrolled: window.scrollY };
      former.screen.hidden = true;
    }
    this.returning = former?.place === "review" && place === "catalogue" && this.left !== null;
    if (this.returning && this.left) {
      this.left.screen.hidden = false;
      this.shown = { place, screen: this.left.screen };
      return;
    }
    if (place !== "review") this.left = null;
    this.shown = { place, screen: createScreen(place, former !== null) };
  }
}

function createScreen(place: PlaceName, takesFocus: boolean): Screen {
  // Safe: each place is drawn by the screen of its name.
  const screen = document.createElement(`order-portal-${place}`) as Screen;
  screen.takesFocus = takesFocus;
  screen.setAttribute("exportparts", screenParts);
  return screen;
}
