/** The colour of text that can be read on another, for mail, which knows no custom properties. */

/** Black or white, whichever stands out more from a colour such as `#1f6f54` (WCAG 2). */
export function readableOn(color: string): "#000000" | "#ffffff" {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // The luminance at which black and white stand out the same.
  return luminance > 0.179 ? "#000000" : "#ffffff";
}
