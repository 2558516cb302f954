import { darker, lighter } from "../colours.ts";
import { at, ellipse, line, path, rect, turned, type Drawing } from "../svg.ts";
import { band, wrapLabel, type Print } from "./label.ts";

/** The colours of a bottle and what is printed on it. */
export interface Bottle {
  readonly glass: string;
  readonly cap: string;
  readonly print: Print;
}

/** A long-necked bottle of beer with a crown cap. */
export const beerBottle = ({ glass, cap, print }: Bottle): Drawing =>
  turned(
    "M-11-164h22v40c0 17 17 20 17 46v70q0 8-8 8h-40q-8 0-8-8v-70c0-26 17-29 17-46z",
    glass,
    wrapLabel(-72, 56, 54, print) + band(-124, 23, 17, print.paper, 2),
  ) + path("M-13-156l1-13q12-4 24 0l1 13q-2 2-4 0-3 2-5 0-2 2-4 0-2 2-4 0-3 2-5 0-2 2-4 0z", cap);

/** A stout half-litre with a swing top. */
export const swingTopBottle = ({ glass, cap, print }: Bottle): Drawing =>
  line("M-11-146l-3 14 6 5M11-146l3 14-6 5", "#8d8474", 2) +
  turned(
    "M-10-150h20v34c0 17 22 20 22 48v60q0 8-8 8h-48q-8 0-8-8v-60c0-28 22-31 22-48z",
    glass,
    wrapLabel(-68, 64, 54, print) + band(-122, 22, 12, print.paper, 2),
  ) +
  rect(-9, -163, 18, 12, cap, 5) +
  rect(-11, -153, 22, 5, "#c2703e", 2);

/** A bottle of wine with high shoulders and a capsule. */
export const wineBottle = ({ glass, cap, print }: Bottle): Drawing =>
  turned(
    "M-10-178h20v50c0 14 18 15 18 34v86q0 8-8 8h-40q-8 0-8-8v-86c0-19 18-20 18-34z",
    glass,
    wrapLabel(-74, 56, 56, print) +
      path("M-10-178h20v42h-20z", cap) +
      band(-140, 21, 4, lighter(cap), 1),
  ) + rect(-12, -179, 24, 6, darker(cap), 2);

/** A round-shouldered bottle of liqueur with a wooden stopper. */
export const liqueurBottle = ({ glass, cap, print }: Bottle): Drawing =>
  rect(-11, -158, 22, 18, cap, 4) +
  turned(
    "M-10-142h20v26c22 8 28 20 28 44v62q0 10-10 10h-56q-10 0-10-10v-62c0-24 6-36 28-44z",
    glass,
    wrapLabel(-74, 76, 56, print) + band(-126, 20, 6, print.ink, 1),
  );

/** A slim bottle for sauces and syrups, screw-capped. */
export const sauceBottle = ({ glass, cap, print }: Bottle): Drawing =>
  turned(
    "M-10-150h20v22c4 12 14 16 14 34v86q0 8-8 8h-32q-8 0-8-8v-86c0-18 10-22 14-34z",
    glass,
    wrapLabel(-78, 48, 58, print),
  ) + turned("M-12-166q12-4 24 0v22q-12 4-24 0z", cap);

/** A small hot-sauce bottle with a dropper's neck. */
export const dashBottle = ({ glass, cap, print }: Bottle): Drawing =>
  turned(
    "M-6-126h12v20c2 14 18 14 18 34v66q0 6-6 6h-36q-6 0-6-6v-66c0-20 16-20 18-34z",
    glass,
    wrapLabel(-64, 48, 48, print) + band(-112, 13, 8, print.paper, 1),
  ) + turned("M-9-152q9-3 18 0l1 28q-10 3-20 0z", cap);

/** A jug of syrup with a ring to lift it by. */
export const syrupJug = ({ glass, cap, print }: Bottle): Drawing =>
  line("M10-128c22-8 34 8 20 22", glass, 7) +
  turned(
    "M-11-142h22v16c4 18 31 18 31 52v60q0 14-14 14h-56q-14 0-14-14v-60c0-34 27-34 31-52z",
    glass,
    wrapLabel(-70, 82, 54, print),
  ) +
  turned("M-14-158q14-4 28 0v18q-14 4-28 0z", cap);

/** A can of soda. */
export const sodaCan = (colour: string, print: Print): Drawing =>
  turned(
    "M-28-128l6-8h44l6 8v118l-6 10h-44l-6-10z",
    colour,
    band(-104, 56, 74, print.paper, 6) +
      at(0, -66, print.motif, 1.25) +
      band(-30, 56, 6, print.ink),
  ) +
  ellipse(0, -136, 22, "#d8d6d0", 4) +
  ellipse(0, -136, 17, "#b3b0a8", 2.6);

/** A plain glass with a drink in it, to stand beside a bottle. */
export const glassOf = (drink: string, foam?: string): Drawing =>
  path("M-19-58h38l-4 58h-30z", "#ffffff", 'fill-opacity=".55"') +
  path("M-17-46h34l-3 43h-28z", drink) +
  (foam ? path("M-18-52q3-7 9-4 5-7 11-1 8-5 16 3l-1 12h-34z", foam) : "") +
  path("M-13-42h5l2 36h-5z", "#ffffff", 'fill-opacity=".4"');

/** A stemmed glass of wine. */
export const wineGlass = (wine: string): Drawing =>
  ellipse(0, -2, 20, "#ffffff", 4) +
  line("M0-4v-34", "#ffffff", 4, 0.9) +
  path("M-22-92h44q5 52-22 56-27-4-22-56z", "#ffffff", 'fill-opacity=".6"') +
  path("M-22.5-70h45q-2 30-22.5 32-20.5-2-22.5-32z", wine) +
  ellipse(0, -70, 22.5, darker(wine, 0.2), 3.5) +
  path("M-16-86h5q-2 26 3 40-10-10-8-40z", "#ffffff", 'fill-opacity=".45"');
