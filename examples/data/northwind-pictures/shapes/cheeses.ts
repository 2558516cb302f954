import { darker, lighter, wood } from "../colours.ts";
import { at, dots, ellipse, line, lit, path, turned, type Drawing } from "../svg.ts";

/** A board to serve on, seen a little from above. */
export const board = (width = 184, colour = wood): Drawing =>
  path(
    `M${-width / 2} -14q0-8 10-8h${width - 20}q10 0 10 8v6q0 8-10 8h-${width - 20}q-10 0-10-8z`,
    darker(colour, 0.25),
  ) +
  lit(
    `M${-width / 2} -18q0-8 10-8h${width - 20}q10 0 10 8t-10 10h-${width - 20}q-10-2-10-10z`,
    colour,
    line(
      `M${-width / 2 + 14} -20h${width * 0.4}M${-10} -13h${width * 0.34}`,
      darker(colour),
      1.4,
      0.45,
    ),
  );

/** A wedge, its cut face to the front. */
export const wedge = (paste: string, rind: string, onFace = ""): Drawing =>
  path("M-74-34L22-92q40 8 56 36L-74-28z", lighter(paste, 0.4)) +
  path("M22-92q40 8 56 36v4Q60-84 20-88z", rind) +
  lit("M-74-34L78-56v48q0 6-6 6L-70 2q-4 0-4-6z", paste, onFace) +
  path("M71-55l7-1v48q0 6-7 6z", rind);

/** Blue veins for a wedge's face. */
export const veins = (colour: string): Drawing =>
  line(
    "M-58-22q8 6 14-1t12 5M-30-10q10-8 16 0M-8-34q6 8 14 2t12 6M4-14q8-6 14 2t14-4M36-40q4 10 14 4M44-16q6-8 16-2",
    colour,
    4,
    0.75,
  ) +
  dots(
    [
      [-44, -10, 3],
      [-16, -26, 3],
      [30, -26, 3.4],
      [58, -32, 3],
      [-62, -12, 2],
    ],
    colour,
    0.7,
  );

/** A wheel of cheese, a piece cut out of its front; `onRind` is drawn on what is left of the rind. */
export function cheeseWheel(
  paste: string,
  rind: string,
  top: string,
  height: number,
  onRind: Drawing = "",
): Drawing {
  const y = -26 - height;
  return (
    turned(`M-78 ${y}v${height}A78 26 0 0 0-10-.2v-${height}A78 26 0 0 1-78 ${y}z`, rind, onRind) +
    lit(
      `M62.4 ${y + 15.6}v${height}A78 26 0 0 0 78-26V${y}A78 26 0 0 1 62.4 ${y + 15.6}z`,
      darker(rind, 0.3),
    ) +
    path(`M0 ${y}L-10 ${y + 25.8}v${height}L0-26z`, lighter(paste, 0.35)) +
    lit(`M0 ${y}L62.4 ${y + 15.6}v${height}L0-26z`, paste) +
    path(`M0 ${y}L-10 ${y + 25.8}A78 26 0 1 1 62.4 ${y + 15.6}z`, top) +
    line(`M-56 ${y - 8}q16-11 44-12`, "#ffffff", 3, 0.4)
  );
}

/** The piece that was cut out of a wheel, its point to the left. */
export const piece = (paste: string, rind: string, height: number): Drawing =>
  path(`M-34 ${-height}l60-12q12 6 8 18z`, lighter(rind, 0.1)) +
  lit(`M-34 ${-height}l68 6v${height}l-68-6z`, paste) +
  path(
    `M26 ${-height - 12}q12 6 8 18v${height}q4-2 4-8v-${height}q-2-12-12-16z`,
    darker(rind, 0.08),
  );

/** A block with a slice shaved off it. */
export const block = (colour: string, width = 120, height = 62): Drawing => {
  const half = width / 2;
  return (
    path(`M${-half} -${height}l22-20h${width}l-22 20z`, lighter(colour, 0.36)) +
    path(`M${half} -${height}l22-20v${height - 4}l-22 20z`, darker(colour, 0.3)) +
    lit(`M${-half} -${height}h${width}v${height - 2}h-${width}z`, colour)
  );
};

/** A thin slice that curls beside its block. */
export const shaving = (colour: string): Drawing =>
  path("M-30 0q-8-26 14-28t18 16q-2 8-10 6 4-10-6-10-10 2-6 16z", lighter(colour, 0.2)) +
  path("M-30 0h20q-6-14 4-16 10 0 6 10 8 2 10-6l2 4q-2 14-16 12z", darker(colour, 0.12));

/** A ball of fresh cheese. */
export const freshBall = (radius: number, colour: string): Drawing =>
  ellipse(0, -radius, radius, colour) +
  at(
    0,
    -radius,
    ellipse(0, 0, radius, "url(#w)") +
      dots([[-radius * 0.34, -radius * 0.4, radius * 0.2]], "#ffffff", 0.8),
  );
