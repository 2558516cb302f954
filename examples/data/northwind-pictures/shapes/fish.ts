import { darker, lighter } from "../colours.ts";
import { at, dots, ellipse, line, lit, path, type Drawing } from "../svg.ts";

/** A whole fish on its side, heading left; 150 long. */
export const wholeFish = (back: string, belly: string): Drawing =>
  path("M46-22q16-18 32-22-6 22 0 44-18-4-32-20z", darker(back, 0.1)) +
  path("M-14-40q18-14 34-6l-8 10zM-10-2q12 12 24 8l-6-12z", darker(back, 0.2)) +
  lit("M-76-18q30-32 76-30 34 4 52 28-20 24-54 26-44 2-74-24z", belly) +
  path("M-76-18q30-32 76-30 34 4 52 28-30-12-64-10-36 0-64 12z", back) +
  path("M-76-18q14-16 32-22 12 20 2 42-20-6-34-20z", darker(back, 0.12)) +
  dots([[-56, -22, 5]], "#fff8ea") +
  dots([[-57, -22, 2.6]], "#2a1c14") +
  line(
    "M-24-14q3 5 0 9M-10-15q3 6 0 11M4-15q3 6 0 11M18-15q3 5 0 10M31-16q2 4 0 8",
    darker(belly, 0.3),
    1.8,
    0.7,
  );

/** A curled prawn with stripes, its head to the left. */
export const prawn = (colour: string, stripe: string): Drawing =>
  line(
    "M-44-34q-22-10-36 2M-44-36q-16-22-34-20M-30-8l-6 10M-14-2l-3 11M4-2l2 11",
    darker(colour, 0.25),
    2,
  ) +
  lit(
    "M-54-32q20-30 62-28 46 4 50 44 1 14-8 22-14-2-18-16-2-18-24-18-28 2-46 14-14-4-16-18z",
    colour,
  ) +
  line("M-12-58q-8 14-2 28M8-59q-2 14 0 30M28-52q-6 12-8 26M44-38q-10 6-16 18", stripe, 4.5, 0.75) +
  path("M50 4q14 0 20 12-14 2-22-4-8 8-18 4 6-12 20-12z", darker(colour, 0.18)) +
  dots([[-43, -36, 3]], "#2a1c14");

/** Slices of cured salmon, laid over one another. */
export const salmonSlices = (flesh: string): Drawing => {
  const slice = (x: number, y: number) =>
    at(
      x,
      y,
      lit("M-38 0q-4-22 16-28 26-6 42 4 14 10 8 22-32 10-66 2z", flesh) +
        line("M-26-4q2-14 14-20M-10-3q2-14 14-21M8-4q2-12 12-17", lighter(flesh, 0.55), 2.6, 0.85),
    );
  return slice(-36, -14) + slice(0, -20) + slice(36, -14);
};

/** Pieces of herring, skin to the front, for a jar or a plate. */
export const herringPiece = (skin: string, flesh: string): Drawing =>
  lit("M-20-8q4-10 22-10t20 8q-2 12-21 12t-21-10z", flesh) +
  path("M-20-8q4-10 22-10t20 8q-20-6-42 2z", skin);

/** A snail's shell. */
export const snail = (shell: string): Drawing =>
  path("M-22-6q-2-20 18-22 22 0 22 18 0 12-12 12h-22q-5-1-6-8z", darker(shell, 0.14)) +
  ellipse(-2, -15, 15, shell) +
  line("M-2-15q4-3 5 2-2 6-8 3-5-6 1-11 9-4 13 5", darker(shell, 0.42), 2.4) +
  path("M6 2q0-8 9-8 8 1 7 8z", "#8ca45a");

/** Beads of roe heaped to `width`. */
export const roe = (colour: string, width: number): Drawing => {
  const beads: (readonly [number, number, number])[] = [];
  for (let row = 0; row < 3; row += 1) {
    const span = width - row * 26;
    for (let x = -span / 2; x <= span / 2; x += 13) beads.push([x, -6 - row * 9, 7]);
  }
  return (
    dots(beads, colour) +
    dots(
      beads.map(([x, y]) => [x - 2, y - 2.5, 1.8] as const),
      "#ffffff",
      0.75,
    )
  );
};
