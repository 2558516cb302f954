/** A blend of two colours `#rrggbb`; `share` of the second, 0 to 1. */
export function blend(first: string, second: string, share: number): string {
  const channel = (colour: string, index: number) =>
    parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16);
  const mixed = [0, 1, 2].map((index) =>
    Math.round(channel(first, index) * (1 - share) + channel(second, index) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${mixed.join("")}`;
}

/** A colour in the shade; warm, not grey. */
export const darker = (colour: string, share = 0.22): string => blend(colour, "#2a1608", share);

/** A colour in the light. */
export const lighter = (colour: string, share = 0.3): string => blend(colour, "#fffaf0", share);

/** The backgrounds: one family of quiet tints. */
export const tints = {
  sand: "#eadfca",
  blush: "#f0d9cb",
  sage: "#d9e0c9",
  mist: "#d3dfe2",
  straw: "#efe2b8",
  lilac: "#e2d9e2",
  clay: "#e6cfba",
  sea: "#cbdedb",
} as const;

/** What most drawings share. */
export const wood = "#b98557";
export const plate = "#fdfaf3";
