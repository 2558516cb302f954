import { at, copies, dots, ellipse, line, path, type Drawing } from "../svg.ts";
import { rays } from "./rays.ts";

/** A leaf with its vein. */
export const leaf = (colour: string, vein = "#ffffff"): Drawing =>
  path("M0-17c13 7 12 24 0 34c-12-10-13-27 0-34z", colour) + line("M0-8v20", vein, 1.6, 0.6);

/** Two leaves and a bud, as tea is picked. */
export const teaLeaves = (colour: string): Drawing =>
  copies(leaf(colour), [
    [-7, 3, 0.8, -48],
    [7, 3, 0.8, 48],
    [0, -6, 0.62],
  ]);

/** An ear of wheat. */
export const wheat = (colour: string): Drawing =>
  line("M0 19v-24", colour, 2) +
  path(
    "M0-18q5 5 0 11q-5-6 0-11zM-2-4q-9 0-9-9q8 1 9 9zM2-4q9 0 9-9q-8 1-9 9zM-2 5q-9 0-9-9q8 1 9 9zM2 5q9 0 9-9q-8 1-9 9zM-2 14q-9 0-9-9q8 1 9 9zM2 14q9 0 9-9q-8 1-9 9z",
    colour,
  );

/** A sprig of herbs. */
export const sprig = (colour: string): Drawing =>
  line("M0 18q-2-18 0-32", colour, 1.8) +
  path(
    "M0-18q6 5 0 12q-6-7 0-12zM-1-3q-11 1-13-9q11-1 13 9zM1-1q10-1 13-10q-11-1-13 10zM-1 9q-11 1-13-9q11-1 13 9zM1 11q10-1 13-10q-11-1-13 10z",
    colour,
  );

/** Three round berries under a leaf. */
export const berries = (colour: string, green = "#6b8a4a", shine = "#ffffff"): Drawing =>
  path("M0-8q2-11 13-10q-2 10-13 10zM0-8q-4-9-13-8q3 9 13 8z", green) +
  dots(
    [
      [-8, 1, 8],
      [8, 1, 8],
      [0, 11, 8],
    ],
    colour,
  ) +
  dots(
    [
      [-10.5, -1.5, 2],
      [5.5, -1.5, 2],
      [-2.5, 8.5, 2],
    ],
    shine,
    0.6,
  );

/** A berry of many small globes, as raspberries and cloudberries are. */
export const bramble = (colour: string, green = "#7d9650"): Drawing =>
  path("M0-7l-13-4 7-5 6-5 6 5 7 5z", green) +
  dots(
    [
      [-8, -2, 5.5],
      [0, -3, 5.5],
      [8, -2, 5.5],
      [-5, 5, 5.5],
      [5, 5, 5.5],
      [0, 11, 5.5],
    ],
    colour,
  ) +
  dots(
    [
      [-9, -4, 1.5],
      [-1, -5, 1.5],
      [7, -4, 1.5],
      [-6, 3, 1.5],
      [4, 3, 1.5],
    ],
    "#ffffff",
    0.7,
  );

/** A bunch of grapes. */
export const grapes = (colour: string, green = "#7d9650"): Drawing =>
  path("M0-9q1-10 12-9q-1 9-12 9z", green) +
  dots(
    [
      [-10, -3, 5],
      [0, -4, 5],
      [10, -3, 5],
      [-5, 4, 5],
      [5, 4, 5],
      [0, 12, 5],
    ],
    colour,
  );

/** A pear. */
export const pear = (colour: string, green = "#7d9650"): Drawing =>
  line("M0-13q0-5 4-7", "#6d4a2c", 2) +
  path("M1-15q8-5 12 2q-8 4-12-2z", green) +
  path(
    "M0-14c4 0 6 5 7 9c2 4 7 7 7 13c0 7-6 11-14 11s-14-4-14-11c0-6 5-9 7-13c1-4 3-9 7-9z",
    colour,
  );

/** An apple. */
export const apple = (colour: string, green = "#7d9650"): Drawing =>
  line("M0-8q0-6 3-8", "#6d4a2c", 2) +
  path("M1-11q7-6 12 0q-7 5-12 0z", green) +
  path("M0-8c5-4 15-3 15 7s-7 18-12 18q-3-2-6 0c-5 0-12-8-12-18s10-11 15-7z", colour);

/** A maple leaf. */
export const maple = (colour: string): Drawing =>
  path(
    "M0-18l4 7 5-2-2 10 6-6 2 4 6-1-2 6 3 2-9 7 1 4-9-1-1 0v7h-3v-7l-10 1 1-4-9-7 3-2-2-6 6 1 2-4 6 6-2-10 5 2z",
    colour,
  );

/** A chilli pepper. */
export const chilli = (colour: string, green = "#5d7d3d"): Drawing =>
  path("M-13-9c8-1 11 2 12 7c3 9 9 13 17 15c-12 6-25 1-29-9c-2-5-2-9 0-13z", colour) +
  path("M-14-7q3-4 8-3q-3-6-3-9h-3q0 4 0 7q-3 2-2 5z", green);

/** A star of anise. */
export const anise = (colour: string, seed: string): Drawing =>
  path(rays(8, 18, 6), colour) + path(rays(8, 11, 3), seed) + ellipse(0, 0, 3, colour);

/** A coffee bean. */
export const bean = (colour: string, crease: string): Drawing =>
  at(0, 0, ellipse(0, 0, 11, colour, 16) + line("M0-15q-6 8 0 15t0 15", crease, 2), 1, 28);

/** A hazelnut in its shell. */
export const hazelnut = (colour: string, cap: string): Drawing =>
  path("M0-13c10 0 14 7 13 14c-1 8-7 13-13 17c-6-4-12-9-13-17c-1-7 3-14 13-14z", colour) +
  path("M-13-2q1-13 13-13t13 13q-13-7-26 0z", cap);

/** A slice of orange. */
export const orangeSlice = (colour: string, pith = "#fdf1d8"): Drawing =>
  ellipse(0, 0, 17, colour) +
  ellipse(0, 0, 14, pith) +
  path("M0-2L-7-11Q0-15 7-11zM2 0l9-7q4 7 0 14zM0 2l7 9q-7 4-14 0zM-2 0l-9 7q-4-7 0-14z", colour);

/** A head of cabbage. */
export const cabbage = (colour: string, vein: string): Drawing =>
  ellipse(0, 1, 17, colour, 16) +
  line("M0 16q-2-14 0-26M-2 8q-8-2-11-10M2 8q8-2 11-10M-15 6q3 8 12 10M15 6q-3 8-12 10", vein, 1.8);

/** A pod of okra. */
export const okra = (colour: string, cap: string): Drawing =>
  at(
    0,
    0,
    path("M-6-10h12q1 16-6 28q-7-12-6-28z", colour) +
      line("M-2-8v16M2-8v16", cap, 1.2) +
      path("M-7-9q0-5 5-5v-4h4v4q5 0 5 5z", cap),
    1,
    24,
  );

/** A flower of the meadow with a round eye. */
export const flower = (colour: string, eye: string): Drawing =>
  dots(
    [0, 1, 2, 3, 4, 5].map((petal) => [
      Math.sin((petal * Math.PI) / 3) * 10,
      -Math.cos((petal * Math.PI) / 3) * 10,
      6.5,
    ]),
    colour,
  ) + ellipse(0, 0, 6, eye);

/** A thistle. */
export const thistle = (flowerColour: string, green: string): Drawing =>
  path("M-9-2q-4-8-7-14l7 5 2-8 4 8 3-9 3 9 4-8 2 8 7-5q-3 6-7 14z", flowerColour) +
  path("M-9-2h18q2 11-9 13q-11-2-9-13z", green) +
  line("M0 10v8", green, 2.4);

/** Firs in a row. */
export const firs = (colour: string): Drawing =>
  path(
    "M-11-14l7 11h-3l6 9h-20l6-9h-3zM8-18l9 14h-4l7 11h-24l7-11h-4zM-12 6h3v6h-3zM6 7h4v6h-4z",
    colour,
  );
