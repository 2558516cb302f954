import { darker, lighter } from "../colours.ts";
import { at, ellipse, line, lit, path, turned, type Drawing } from "../svg.ts";
import { band, flatLabel, wrapLabel, type Print } from "./label.ts";

const metal = "#cfccc4";

/** A food can: metal rims, a label all around. */
export const can = (colour: string, print: Print, height = 118): Drawing =>
  turned(
    `M-44-${height}q44-10 88 0v${height - 6}q-44 12-88 0z`,
    metal,
    band(-height + 10, 88, height - 24, colour, 5) +
      wrapLabel(-height + 26, 88, height - 54, print),
  ) +
  ellipse(0, -height, 44, "#e3e0d8", 7) +
  ellipse(0, -height, 37, "#bdb9af", 5);

/** A flat tin with a ring to pull. */
export const flatTin = (colour: string, print: Print): Drawing =>
  turned(
    "M-62-50q62-16 124 0v40q-62 20-124 0z",
    colour,
    band(-42, 124, 30, print.paper, 7.5) + at(0, -18, print.motif, 0.82),
  ) +
  ellipse(0, -52, 62, "#e3e0d8", 15) +
  ellipse(0, -53, 54, "#d3cfc6", 11.5) +
  line("M-12-53a12 5 0 1 1 24 0a12 5 0 1 1-24 0M12-53h18", "#a9a498", 3);

/** A tea caddy: square, hinged, with a rounded lid. */
export const caddy = (colour: string, print: Print): Drawing =>
  lit("M-46-104h92v98q0 6-6 6h-80q-6 0-6-6z", colour, flatLabel(0, -88, 68, 74, print)) +
  path("M46-104l14-8v96l-14 16z", darker(colour, 0.34)) +
  lit("M-50-122q0-10 10-10h90l12 14-16 22h-96z", darker(colour, 0.12)) +
  path("M46-100l16-18v8l-14 18z", darker(colour, 0.42));

/** A tin of coffee with a plastic lid. */
export const lidTin = (colour: string, lid: string, print: Print): Drawing =>
  turned(
    "M-46-120q46-10 92 0v112q-46 14-92 0z",
    colour,
    band(-112, 92, 3, lighter(colour, 0.5), 5) +
      wrapLabel(-94, 92, 76, print) +
      band(-10, 92, 3, lighter(colour, 0.5), 5),
  ) +
  turned("M-49-130q49-12 98 0v12q-49 12-98 0z", lid) +
  at(0, -130, ellipse(0, 0, 49, lighter(lid, 0.2), 6));
