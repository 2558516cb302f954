import { darker, lighter } from "../colours.ts";
import { at, dots, ellipse, line, path, turned, type Drawing } from "../svg.ts";
import { band, wrapLabel, type Print } from "./label.ts";

/** The colours of a jar, what is in it and what is printed on it. */
export interface Jar {
  readonly filling: string;
  readonly lid: string;
  readonly print: Print;
  /** What swims in it, drawn behind the label. */
  readonly within?: Drawing;
}

const screwLid = (width: number, y: number, colour: string): Drawing =>
  turned(
    `M${-width / 2} ${y}q${width / 2}-8 ${width} 0v18q-${width / 2} 8-${width} 0z`,
    colour,
    band(y + 12, width, 2, darker(colour), 4),
  );

/** A straight jar with a screw lid, as spreads and pickles come in. */
export const jar = ({ filling, lid, print, within = "" }: Jar): Drawing =>
  turned(
    "M-38-112h76q10 4 10 16v82q0 14-14 14h-68q-14 0-14-14v-82q0-12 10-16z",
    filling,
    within + band(-112, 78, 5, lighter(filling, 0.5), 2) + wrapLabel(-78, 96, 58, print),
  ) + screwLid(84, -130, lid);

/** A jar of jam under a cloth tied with string. */
export const jamJar = ({ filling, lid, print }: Jar): Drawing =>
  turned(
    "M-34-104h68q14 6 14 20v68q0 16-16 16h-64q-16 0-16-16v-68q0-14 14-20z",
    filling,
    wrapLabel(-72, 96, 54, print),
  ) +
  path(
    "M-40-128q40-14 80 0l12 36q-6-8-13 0-6-8-13 0-7-8-13 0-6-8-13 0-7-8-13 0-6-8-13 0-7-8-13 0-6-8-13 0z",
    lid,
  ) +
  dots(
    [
      [-22, -114, 3],
      [0, -118, 3],
      [22, -114, 3],
      [0, -104, 3],
      [-32, -101, 3],
      [32, -101, 3],
    ],
    lighter(lid, 0.75),
  ) +
  line("M-44-108q44-14 88 0", darker(lid, 0.5), 2.4);

/** A low jar of caviar, open: the beads heap over its rim, the lid leans on it. */
export const openJar = ({ filling, lid, print }: Jar, heaped: Drawing): Drawing =>
  ellipse(0, -70, 46, darker(filling, 0.4), 10) +
  at(0, -64, heaped) +
  turned(
    "M-46-70q46 22 92 0q10 6 10 18v36q0 16-16 16h-80q-16 0-16-16v-36q0-12 10-18z",
    filling,
    band(-46, 112, 36, print.paper, 7) +
      band(-44, 112, 2, print.ink, 7) +
      band(-14, 112, 2, print.ink, 7) +
      at(0, -22, print.motif, 0.8),
  ) +
  at(
    62,
    0,
    turned("M-32-12q32-9 64 0v9q-32 9-64 0z", lid) + ellipse(0, -12, 32, lighter(lid, 0.3), 5),
    1,
    -4,
  );

/** A slender jar of spice with a shaker's lid. */
export const spiceJar = ({ filling, lid, print }: Jar): Drawing =>
  turned(
    "M-24-112h48q6 4 6 12v90q0 10-10 10h-40q-10 0-10-10v-90q0-8 6-12z",
    filling,
    wrapLabel(-80, 60, 60, print),
  ) + screwLid(54, -134, lid);

/** A tub of fresh cheese with a foil lid. */
export const tub = ({ filling, lid, print }: Jar): Drawing =>
  turned("M-56-74h112l-8 66q-1 8-9 8h-78q-8 0-9-8z", filling, wrapLabel(-60, 106, 46, print)) +
  turned("M-60-84q60-10 120 0v8q-60 10-120 0z", lid);
