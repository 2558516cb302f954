/** Whether an accent can be told from what it stands on. */
import { msg } from "@lit/localize";

/** Whether it is a colour as the settings keep it. */
export const isColour = (text: string): boolean => /^#[0-9a-fA-F]{6}$/.test(text);

/** Relative luminance as WCAG defines it, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of a colour with white, 1 to 21. */
export const contrastWithWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

/** What to mind with an accent; null where there is nothing. */
export function accentTrouble(colour: string): string | null {
  if (!isColour(colour)) return null;
  const contrast = contrastWithWhite(colour);
  if (contrast < 3) {
    return msg(
      "This colour is too light to be seen on white. Buttons take it with dark text; links and lines are drawn in a darker shade of it.",
    );
  }
  if (contrast < 4.5) {
    return msg("This colour is a little light for text: links are drawn in a darker shade of it.");
  }
  return null;
}
