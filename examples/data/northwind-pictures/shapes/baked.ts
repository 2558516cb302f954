import { darker, lighter } from "../colours.ts";
import { at, dots, ellipse, line, lit, path, turned, type Drawing } from "../svg.ts";

/** A pie in its dish, seen from a little above; `top` is drawn on the crust. */
export const pie = (crust: string, dish: string, top: Drawing): Drawing =>
  turned("M-80-44q80-30 160 0l-16 36q-64 22-128 0z", dish) +
  ellipse(0, -46, 84, darker(crust, 0.2), 25) +
  ellipse(0, -50, 84, crust, 24) +
  dots(
    Array.from({ length: 18 }, (_, index) => [
      Math.cos((index * Math.PI) / 9) * 78,
      -50 + Math.sin((index * Math.PI) / 9) * 20.5,
      7,
    ]),
    lighter(crust, 0.28),
  ) +
  ellipse(0, -52, 68, darker(crust, 0.06), 17) +
  top;

/** The lattice of a pie. */
export const lattice = (filling: string, crust: string): Drawing =>
  ellipse(0, -52, 66, filling, 16) +
  line(
    "M-50-61L30-38M-22-67L56-44M-64-52L-4-37M50-61L-30-38M22-67L-56-44M64-52L4-37",
    lighter(crust, 0.16),
    6,
  );

/** A half-moon pasty, crimped along its edge. */
export const pasty = (crust: string): Drawing =>
  lit("M-78-8q6-60 78-62 72 2 78 62 0 8-8 8h-140q-8 0-8-8z", crust) +
  dots(
    Array.from({ length: 13 }, (_, index) => {
      const angle = Math.PI * (1 - index / 12);
      return [Math.cos(angle) * 76, -6 - Math.sin(angle) * 62, 8.5] as const;
    }),
    darker(crust, 0.12),
  ) +
  line("M-20-44q6 8 0 16M0-48q6 8 0 16M20-44q6 8 0 16", darker(crust, 0.4), 3.4);

/** A stack of round crispbreads, each with its hole. */
export const crispStack = (colour: string, rows: number): Drawing => {
  const top = -22 - (rows - 1) * 11;
  const ring = (count: number, share: number) =>
    Array.from({ length: count }, (_, index) => {
      const angle = ((index + 0.3) / count) * 2 * Math.PI;
      return [Math.cos(angle) * 72 * share, top + Math.sin(angle) * 22 * share, 2.2] as const;
    });
  return (
    Array.from({ length: rows }, (_, row) => {
      const x = row % 2 ? 2 : -2;
      const y = -22 - row * 11;
      return ellipse(x, y + 5, 72, darker(colour, 0.34), 22) + ellipse(x, y, 72, colour, 22);
    }).join("") +
    dots([...ring(10, 0.5), ...ring(18, 0.82)], darker(colour, 0.26)) +
    ellipse(0, top, 15, darker(colour, 0.42), 4.5)
  );
};

/** A soft flatbread, folded in quarters. */
export const flatbread = (colour: string): Drawing =>
  lit("M-70-6q-2-62 62-78 64-4 78 70 1 12-12 12l-116 2q-11 0-12-6z", colour) +
  lit("M-70-6q10-48 68-54 58 0 72 46 1 12-12 12l-116 2q-11 0-12-6z", lighter(colour, 0.34)) +
  dots(
    [
      [-30, -30, 5],
      [4, -40, 6],
      [34, -24, 5],
      [-8, -16, 4],
      [20, -66, 5],
      [-26, -64, 4],
      [54, -12, 4],
      [-50, -12, 3],
    ],
    darker(colour, 0.22),
    0.55,
  );

/** A scone: a split, risen round. */
export const scone = (colour: string): Drawing =>
  lit("M-34-30q34-18 68 0l2 22q-36 18-72 0z", lighter(colour, 0.4)) +
  line("M-34-20q34 12 68 0", darker(colour, 0.12), 3, 0.6) +
  lit("M-38-34q2-22 38-22t38 22q-2 12-38 12t-38-12z", colour) +
  line("M-20-46q12-6 26-5", "#ffffff", 3, 0.45);

/** A round biscuit, half of it dipped. */
export const dippedBiscuit = (colour: string, dip: string): Drawing =>
  ellipse(0, 0, 34, darker(colour, 0.2)) +
  ellipse(-1, -2, 33, colour) +
  dots(
    [
      [-18, -12, 2],
      [-20, 4, 2],
      [-10, 14, 2],
      [-8, -2, 2],
      [-8, -20, 2],
    ],
    darker(colour, 0.3),
  ) +
  path("M4-35a33 33 0 0 1 0 66q-10-16-4-30t4-36z", dip) +
  line("M20-22q8 8 8 18", "#ffffff", 3, 0.4);

/** A finger of shortbread, pricked. */
export const finger = (colour: string): Drawing =>
  lit("M-52-18h104v14q0 4-4 4h-96q-4 0-4-4z", darker(colour, 0.12)) +
  path("M-52-18l8-12h104l-8 12z", lighter(colour, 0.3)) +
  path("M52-18l8-12v16l-8 12z", darker(colour, 0.3)) +
  dots(
    [-34, -14, 6, 26, 46].map((x) => [x, -24, 1.8] as const),
    darker(colour, 0.35),
  );

/** A meringue nest with cream and fruit. */
export const pavlova = (fruit: string): Drawing =>
  ellipse(0, -4, 92, "#e9e2d4", 14) +
  ellipse(0, -8, 92, "#ffffff", 13) +
  lit(
    "M-70-14q-8-20 4-30 2-16 20-14 14-14 46-14t46 14q18-2 20 14 12 10 4 30-70 20-140 0z",
    "#fbf1de",
  ) +
  line("M-46-54q-6 18-2 36M-16-62q-4 22-2 46M16-62q4 22 2 46M46-54q6 18 2 36", "#e6d3b4", 4, 0.8) +
  path("M-50-62q10-20 50-20t50 20q-20 16-50 14t-50-14z", "#ffffff") +
  dots(
    [
      [-26, -74, 11],
      [24, -74, 11],
      [0, -70, 12],
      [-10, -88, 10],
      [12, -88, 9],
    ],
    fruit,
  ) +
  dots(
    [
      [-30, -78, 2.6],
      [20, -78, 2.6],
      [-4, -74, 2.8],
      [-13, -91, 2.4],
    ],
    "#ffffff",
    0.7,
  ) +
  at(34, -82, path("M0 0q4-14 18-14-2 14-18 14z", "#6f9150"));
