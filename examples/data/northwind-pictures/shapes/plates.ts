import { darker, lighter, plate as white } from "../colours.ts";
import { at, dots, ellipse, line, lit, path, turned, type Drawing } from "../svg.ts";

/** A plate seen from a little above; what lies on it is drawn with its ground at y = -12. */
export const plate = (...onIt: readonly Drawing[]): Drawing =>
  ellipse(0, -10, 96, darker(white, 0.16), 24) +
  ellipse(0, -14, 96, white, 23) +
  ellipse(0, -14, 70, darker(white, 0.06), 15) +
  onIt.join("");

/** A bowl; what heaps up in it is drawn behind the rim, with its ground at y = -58. */
export const bowl = (colour: string, heaped: Drawing, onBowl: Drawing = ""): Drawing =>
  ellipse(0, -60, 76, darker(colour, 0.35), 18) +
  heaped +
  turned("M-78-62q78 34 156 0-2 42-42 56v6h-72v-6q-40-14-42-56z", colour, onBowl) +
  line("M-78-62q78 34 156 0", lighter(colour, 0.4), 3);

/** A dumpling with flecks of green. */
export const dumpling = (colour: string, fleck: string): Drawing =>
  ellipse(0, -24, 27, darker(colour, 0.16), 25) +
  ellipse(-1, -26, 25, colour, 22) +
  dots(
    [
      [-10, -30, 2],
      [4, -36, 2.2],
      [10, -24, 2],
      [-4, -18, 1.8],
    ],
    fleck,
  );

/** One of the ridged little potato dumplings. */
export const gnocco = (colour: string): Drawing =>
  lit("M-16-6q2-12 16-12t16 12-16 12-16-12z", colour) +
  line("M-8-14q-4 8 0 15M0-16q-4 9 0 18M8-14q-4 8 0 15", darker(colour, 0.16), 2);

/** A square parcel of pasta with a toothed edge. */
export const raviolo = (colour: string): Drawing =>
  path(
    "M-22-20l4-3 4 3 5-3 5 3 5-3 5 3 5-3 5 3 4-3 3 5-2 4 3 5-3 5 3 5-3 5 2 4-3 4-5-2-5 3-5-3-5 3-5-3-5 3-5-3-4 2-3-4 2-4-3-5 3-5-3-5 3-5-2-4z",
    lighter(colour, 0.2),
  ) + lit("M-12-12q12-6 24 0 4 12 0 24-12 6-24 0-4-12 0-24z", darker(colour, 0.05));

/** A dried ring of apple. */
export const appleRing = (colour: string, skin: string): Drawing =>
  path(
    "M0-20a20 20 0 1 1 0 40a20 20 0 1 1 0-40zM0-6a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
    colour,
    'fill-rule="evenodd"',
  ) + line("M-19-3a19 19 0 0 1 19-16M12 15a19 19 0 0 0 7-12", skin, 3);

/** Half a dried pear. */
export const pearHalf = (colour: string): Drawing =>
  lit(
    "M0-30c6 0 8 8 10 16 2 8 12 12 12 24S12 28 0 28-22 20-22 10s10-16 12-24c2-8 4-16 10-16z",
    colour,
  ) + path("M0 0c6 4 8 14 0 18-8-4-6-14 0-18z", darker(colour, 0.24));

/** A block of tofu on a leaf of bamboo. */
export const tofuBlock = (colour: string): Drawing =>
  path("M-84-8q40-20 84-14t86 8q-30 22-86 20t-84-14z", "#8fa86a") +
  path("M-56-62l24-20h92l-24 20z", "#ffffff") +
  path("M36-62l24-20v50l-24 22z", darker(colour, 0.16)) +
  lit("M-56-62h92v48q0 4-4 4h-84q-4 0-4-4z", colour) +
  at(4, -74, path("M-18 2q8-10 18-6t16-4q4 8-8 12-16 4-26-2z", "#7d9a52"));

/** Sheets of dried seaweed, stacked and tied with straw. */
export const kelpBundle = (colour: string): Drawing =>
  [0, 1, 2, 3, 4]
    .map((row) => {
      const shade = row % 2 ? lighter(colour, 0.12) : darker(colour, 0.12);
      return at(
        row % 2 ? 3 : -4,
        -row * 17,
        path(
          "M-88-8q10-14 24-8t28-2 30 0 30 1 26-4 26 6l8 10q-8 12-22 8t-28 2-30-1-30 1-26-2-26-2z",
          darker(shade, 0.35),
        ) +
          path(
            "M-88-12q10-14 24-8t28-2 30 0 30 1 26-4 26 6l8 8q-8 12-22 8t-28 2-30-1-30 1-26-2-26-2z",
            shade,
          ) +
          line("M-66-12q20 6 44 1t40 1 44 0", lighter(shade, 0.4), 2, 0.5),
      );
    })
    .join("") +
  path("M-15-96q14-5 30 0l2 96q-16 5-34 0z", "#e0c48f") +
  line("M-6-97l-1 98M6-97l1 98", "#b08d57", 1.8, 0.8) +
  path("M0-94q-26-18-32-6t32 10q26-18 34-6t-34 10z", "#ead2a2") +
  ellipse(0, -92, 6, "#cfae76", 5);

/** Discs of dark palm sugar, stacked. */
export const sugarDiscs = (colour: string): Drawing =>
  [0, 1, 2]
    .map((row) => {
      const y = -row * 24;
      return (
        turned(`M-44 ${y - 24}q44-16 88 0v16q-44 20-88 0z`, colour) +
        ellipse(0, y - 25, 44, lighter(colour, 0.18), 10)
      );
    })
    .join("");
