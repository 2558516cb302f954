import type { PlaceName } from "../state/portal-state.ts";
import { screenParts } from "./screen-parts.ts";
import type { Screen } from "./screen.ts";

/**
 * The element that draws a place. It is made anew for each visit to it.
 *
 * @param takesFocus whether the buyer came from another place, and so the focus goes along
 */
export function createScreen(place: PlaceName, takesFocus: boolean): HTMLElement {
  // Safe: each place is drawn by the screen of its name.
  const screen = document.createElement(`order-portal-${place}`) as Screen;
  screen.takesFocus = takesFocus;
  screen.setAttribute("exportparts", screenParts);
  return screen;
}
