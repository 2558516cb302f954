import { darker } from "../colours.ts";
import { ellipse, line, turned, type Drawing } from "../svg.ts";

/** A cup on its saucer with something hot in it. */
export const cup = (china: string, drink: string): Drawing =>
  ellipse(0, -5, 44, darker(china, 0.14), 8) +
  ellipse(0, -8, 44, china, 7) +
  line("M26-38c18-4 16 20-4 18", china, 6) +
  turned("M-30-48q30 12 60 0 2 32-18 40-12 4-24 0-20-8-18-40z", china) +
  ellipse(0, -48, 30, darker(china, 0.12), 7) +
  ellipse(0, -47, 26, drink, 5);
