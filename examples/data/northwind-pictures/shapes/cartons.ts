import { darker, lighter } from "../colours.ts";
import { at, lit, path, rect, short, type Drawing } from "../svg.ts";
import { flatLabel, type Print } from "./label.ts";

/** A standing box: front, side and top. */
export function box(
  width: number,
  height: number,
  colour: string,
  onFront: Drawing,
  depth = 26,
): Drawing {
  const left = -width / 2 - depth / 2;
  const right = left + width;
  const rise = depth * 0.5;
  return (
    path(
      `M${short(left)} ${-height}l${depth}-${short(rise)}h${width}l-${depth} ${short(rise)}z`,
      lighter(colour, 0.34),
    ) +
    path(
      `M${short(right)} ${-height}l${depth}-${short(rise)}v${height}l-${depth} ${short(rise)}z`,
      darker(colour, 0.32),
    ) +
    lit(
      `M${short(left)} ${-height}h${width}v${height}h-${width}z`,
      colour,
      at(-depth / 2, 0, onFront),
    )
  );
}

/** A box with a label on its front. */
export const labelledBox = (
  width: number,
  height: number,
  colour: string,
  print: Print,
  depth = 26,
): Drawing =>
  box(width, height, colour, flatLabel(0, -height + 12, width - 22, height - 24, print), depth);

/** A gift box with a ribbon and a bow. */
export const giftBox = (colour: string, ribbon: string): Drawing =>
  box(96, 62, colour, rect(-9, -62, 18, 62, ribbon), 30) +
  path("M-24-62l30-15h18l-30 15z", lighter(ribbon, 0.25)) +
  path(
    "M0-70c-8-18-34-22-36-10s20 16 36 10zM0-70c8-18 34-22 36-10s-20 16-36 10zM0-70l-14 20-8-4zM0-70l18 16 4-8z",
    ribbon,
  );

/** A bar of chocolate, its sleeve pulled down to show the pieces. */
export const chocolateBar = (
  chocolate: string,
  foil: string,
  sleeve: string,
  print: Print,
): Drawing => {
  // All pieces as one path: each a square that is `inset` from its edge.
  const pieces = (inset: number) =>
    [-153, -132, -111]
      .flatMap((y) => [-34, -10.5, 13].map((x) => [x + inset, y + inset]))
      .map(([x, y]) => `M${x} ${y}h${21 - inset * 2}v${19 - inset * 2}h-${21 - inset * 2}z`)
      .join("");
  return at(
    0,
    -4,
    rect(-37, -156, 74, 66, darker(chocolate, 0.3), 5) +
      path(pieces(0), chocolate) +
      path(pieces(4), lighter(chocolate, 0.14)) +
      path("M-40-96l7-9 7 8 8-9 7 9 8-8 8 8 7-9 7 9 7-8 7 8 7-8v16h-80z", foil) +
      lit("M-40-90h80v86q0 4-4 4h-72q-4 0-4-4z", sleeve, flatLabel(0, -80, 62, 68, print)),
    1,
    5,
  );
};

/** A carton with a gabled top, as liquids keep in. */
export const gableCarton = (colour: string, print: Print): Drawing =>
  box(72, 104, colour, flatLabel(0, -94, 54, 82, print), 24) +
  path("M-48-104l12-30h72l-12 30z", lighter(colour, 0.2)) +
  path("M24-104l24-12-12-18z", darker(colour, 0.24)) +
  rect(-36, -142, 72, 9, lighter(colour, 0.5), 2);
