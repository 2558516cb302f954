import { dots, ellipse, line, path, rect, type Drawing } from "../svg.ts";
import { rays } from "./rays.ts";

/** The sun. */
export const sun = (colour: string): Drawing =>
  path(rays(12, 18, 12), colour) + dots([[0, 0, 9]], "#ffffff", 0.35);

/** A five-pointed star. */
export const star = (colour: string): Drawing => path(rays(5, 18, 7.4), colour);

/** Mountains with snow. */
export const mountains = (colour: string, snow: string): Drawing =>
  path("M-21 12L-6-14L2 0L8-8L21 12z", colour) +
  path("M-6-14l6 10-4 2-3-3-4 3-1-3zM8-8l5 8-5 1-4-3z", snow);

/** A windmill. */
export const windmill = (colour: string, sail: string): Drawing =>
  path("M-7 18l4-24q3-4 6 0l4 24z", colour) +
  line("M-14-18L14 6M14-18L-14 6", sail, 2) +
  path("M-14-18l4-2 8 9-3 1zM14-18l-4-2-8 9 3 1zM-14 6l4 2 8-9-3-1zM14 6l-4 2-8-9 3-1z", sail);

/** The tower and nave of an abbey. */
export const abbey = (colour: string, window: string): Drawing =>
  path("M-16 16v-18l6-6 6 6v-8l5-9 5 9v2h10v24z", colour) +
  path("M-12 16v-8a2 2 0 0 1 4 0v8zM7 16v-9a3 3 0 0 1 6 0v9zM-1-3a2 2 0 0 1 4 0v5h-4z", window);

/** A toothed wheel. */
export const wheel = (colour: string, hole: string): Drawing =>
  path(rays(10, 18, 13.5), colour) + ellipse(0, 0, 6, hole);

/** Steam that rises. */
export const steam = (colour: string): Drawing =>
  line("M-8 12q-6-7 0-13t0-13M0 12q-6-7 0-13t0-13M8 12q-6-7 0-13t0-13", colour, 2.4);

/** A gothic letter-like knot, for the labels of liqueurs. */
export const knot = (colour: string): Drawing =>
  line("M-12 0c0-16 24 16 24 0s-24 16-24 0zM0-12c16 0-16 24 0 24s-16-24 0-24z", colour, 2.4);

/** The lines of a label that nobody needs to read. */
export const writing = (colour: string, width: number, y = 0): Drawing =>
  rect(-width / 2, y, width, 3.4, colour, 1.7) +
  rect(-width * 0.3, y + 7, width * 0.6, 2.4, colour, 1.2);
