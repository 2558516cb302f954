import { dots, ellipse, line, path, type Drawing } from "../svg.ts";

/** A fish that swims to the left. */
export const fish = (colour: string, eye = "#ffffff"): Drawing =>
  path("M-19 0c6-10 21-11 29-2l9-7q-3 9 0 18l-9-7c-8 9-23 8-29-2z", colour) +
  ellipse(-11, -2, 1.8, eye) +
  line("M-5-5q3 5 0 10", eye, 1.4, 0.8);

/** A crab with raised claws. */
export const crab = (colour: string, eye = "#ffffff"): Drawing =>
  path(
    "M-12-2q12-8 24 0q3 13-12 14q-15-1-12-14zM-12-3q-8-4-6-13q2-3 3 2q3-4 5-1q1 6-2 12zM12-3q8-4 6-13q-2-3-3 2q-3-4-5-1q-1 6 2 12z",
    colour,
  ) +
  line("M-13 4l-6 2M-12 8l-5 6M13 4l6 2M12 8l5 6", colour, 2.4) +
  dots(
    [
      [-4, 1, 1.7],
      [4, 1, 1.7],
    ],
    eye,
  );

/** A scallop shell. */
export const shell = (colour: string, rib: string): Drawing =>
  path("M-6 15h12l3-5c8-4 9-11 6-17c-4-8-26-8-30 0c-3 6-2 13 6 17z", colour) +
  line("M0 13v-23M-3 13l-6-21M3 13l6-21M-6 12l-8-13M6 12l8-13", rib, 1.5);

/** A head with round ears, as bears of fruit gum have it. */
export const bearHead = (colour: string): Drawing =>
  dots(
    [
      [-10, -10, 6],
      [10, -10, 6],
      [0, 1, 14],
    ],
    colour,
  );

/** The head of a bear, with its face. */
export const bear = (colour: string, face: string): Drawing =>
  bearHead(colour) +
  ellipse(0, 6, 6.5, face, 5) +
  dots(
    [
      [-5, -2, 1.7],
      [5, -2, 1.7],
      [0, 4, 1.7],
    ],
    "#3a2a20",
  );

/** A sheep. */
export const sheep = (wool: string, face: string): Drawing =>
  line("M-7 8v9M7 8v9", face, 3) +
  dots(
    [
      [-9, 1, 7],
      [0, -4, 8],
      [9, 0, 7],
      [-3, 5, 7],
      [6, 6, 6],
    ],
    wool,
  ) +
  path("M-19-5q8-6 11 2q-1 9-6 9t-5-11z", face);

/** A goat's head with horns. */
export const goat = (colour: string, horn: string): Drawing =>
  line("M-4-7q-2-10-12-9M4-7q2-10 12-9", horn, 3.4) +
  path("M-6-9h12l9 3q-2 5-8 4l-3 14q-4 4-8 0l-3-14q-6 1-8-4z", colour) +
  path("M-2 14h4l-2 6z", horn);

/** A big foot, as only one creature leaves it. */
export const footprint = (colour: string): Drawing =>
  path("M-7-4c5-5 13-3 13 4c0 6-4 8-4 13c0 5-9 6-10 0c-1-7-4-12 1-17z", colour) +
  dots(
    [
      [-8, -10, 3.4],
      [-1, -13, 3],
      [5, -11, 2.6],
      [9.5, -7, 2.2],
    ],
    colour,
  );

/** A kangaroo's leap. */
export const kangaroo = (colour: string): Drawing =>
  path(
    "M-17-13l5-5 1 4q5 2 6 7c6-1 13 3 12 12q-1 5 11 6v3q-14 1-17-6q-4 0-7 4l9 4v3h-13l3-9q-4-5-4-12q-2 4-4 2l2-8q-1-3-4-5z",
    colour,
  );
