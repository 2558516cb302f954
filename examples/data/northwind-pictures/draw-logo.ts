import { ellipse, line, path, svgDocument } from "./svg.ts";

/** The supplier's logo: a ship before the north wind, as a whole SVG document. */
export function drawLogo(): string {
  const green = "#1d5c4d";
  const cream = "#fbf3e2";
  return svgDocument(
    96,
    96,
    ellipse(48, 48, 48, green) +
      // The sails, full of wind, and the hull.
      path("M45 15c22 8 31 24 27 43H45z", cream) +
      path("M40 22v36H21c12-8 18-20 19-36z", "#e9b44c") +
      path("M21 63h56c-3 9-9 13-17 13H38c-8 0-14-4-17-13z", cream) +
      line("M42.5 12v50", cream, 3) +
      // The wind.
      line("M13 38h13a5 5 0 1 0-5-5M10 47h9", cream, 2.6) +
      line("M24 83q6-5 12 0t12 0 12 0 12 0", "#8fc1ad", 3),
  );
}
