import { at, path, rect, short, type Drawing } from "../svg.ts";
import { writing } from "../motifs/emblems.ts";

/** What is printed on a product. */
export interface Print {
  readonly paper: string;
  readonly ink: string;
  readonly motif: Drawing;
  /** How large the motif is against its own size. */
  readonly scale?: number;
}

/** A band around something round: its edges sag by `sag`. */
export function band(
  y: number,
  width: number,
  height: number,
  fill: string,
  sag = 4,
  x = 0,
): Drawing {
  const half = short(width / 2);
  return path(
    `M${short(x - width / 2)} ${short(y)}q${half} ${short(sag * 2)} ${short(width)} 0v${short(height)}q-${half} ${short(sag * 2)}-${short(width)} 0z`,
    fill,
  );
}

/** A label around something round: paper, edges in ink, the motif and a line of writing. */
export function wrapLabel(y: number, width: number, height: number, print: Print): Drawing {
  const scale = print.scale ?? Math.min(width / 62, (height - 20) / 34);
  return (
    band(y, width, height, print.paper) +
    band(y + 2.5, width, 2, print.ink) +
    band(y + height - 4.5, width, 2, print.ink) +
    at(0, y + height * 0.43, print.motif, scale) +
    at(0, y + height - 14, writing(print.ink, width * 0.5))
  );
}

/** A label on something flat. */
export function flatLabel(
  x: number,
  y: number,
  width: number,
  height: number,
  print: Print,
): Drawing {
  const scale = print.scale ?? Math.min(width / 52, (height - 22) / 36);
  return (
    rect(x - width / 2, y, width, height, print.paper, 4) +
    at(x, y + height * 0.43, print.motif, scale) +
    at(x, y + height - 16, writing(print.ink, width * 0.56))
  );
}
