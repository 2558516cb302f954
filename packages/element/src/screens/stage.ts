import { samePlace, type Place } from "../state/portal-state.ts";
import { screenParts } from "./screen-parts.ts";
import type { Screen } from "./screen.ts";

/** A screen, and how the buyer left it. */
interface Shown {
  readonly screen: Screen;
  scrolled: number;
  focused: HTMLElement | null;
}

/**
 * The screens on the stage: the one that is shown, and hidden behind it those on the way back, as
 * the buyer left them: the same products in view, the focus where it was.
 */
export class Stage {
  private shown: Shown | null = null;
  private behind: readonly Shown[] = [];
  private returning = false;

  /**
   * Shows a place. What it answers is to be drawn, all of it.
   *
   * @param trail the places on the way back, whose screens stay
   */
  show(place: Place, trail: readonly Place[]): HTMLElement[] {
    if (!this.shown || !samePlace(this.shown.screen.place, place)) this.change(place, trail);
    else this.shown.screen.place = place;
    return this.screens();
  }

  /** What is to be drawn as long as no other place is shown. */
  screens(): HTMLElement[] {
    return [...this.behind, ...(this.shown ? [this.shown] : [])].map(({ screen }) => screen);
  }

  /** Takes the buyer back to where a screen was left, once it is drawn again. */
  settle(): void {
    if (!this.returning || !this.shown) return;
    this.returning = false;
    const { screen, focused, scrolled } = this.shown;
    focused?.focus({ preventScroll: true });
    if (!focused?.matches(":focus")) screen.focus({ preventScroll: true });
    window.scrollTo(0, scrolled);
    screen.returned?.();
  }

  private change(place: Place, trail: readonly Place[]) {
    const { shown } = this;
    const kept = shown ? [...this.behind, shown] : [];
    if (shown) {
      // Before it is hidden, and the page shorter.
      shown.scrolled = window.scrollY;
      shown.focused = focusedIn(shown.screen);
      shown.screen.hidden = true;
    }
    const isOf = (one: Place) => (other: Shown) => samePlace(one, other.screen.place);
    const former = kept.find(isOf(place));
    this.behind = kept.filter((one) => trail.some((passed) => isOf(passed)(one)));
    this.returning = former !== undefined;
    this.shown = former ?? {
      screen: createScreen(place, shown !== null),
      scrolled: 0,
      focused: null,
    };
    this.shown.screen.hidden = false;
  }
}

/** What has the focus in a screen, however deep. */
function focusedIn({ renderRoot }: Screen): HTMLElement | null {
  let focused: Element | null = null;
  let root: Node | null = renderRoot;
  while (root instanceof ShadowRoot) {
    focused = root.activeElement ?? focused;
    root = root.activeElement?.shadowRoot ?? null;
  }
  return focused instanceof HTMLElement ? focused : null;
}

function createScreen(place: Place, takesFocus: boolean): Screen {
  // Safe: each place is drawn by the screen of its name.
  const screen = document.createElement(`order-portal-${place.at}`) as Screen;
  screen.place = place;
  screen.takesFocus = takesFocus;
  screen.setAttribute("exportparts", screenParts);
  return screen;
}
