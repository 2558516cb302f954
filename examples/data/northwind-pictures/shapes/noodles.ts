import { darker, lighter } from "../colours.ts";
import { at, line, path, type Drawing } from "../svg.ts";
import { bowl } from "./plates.ts";
import { leaf } from "../motifs/plants.ts";

/** A bowl of noodles with chopsticks across it. */
export const bowlOfNoodles = (china: string, noodle: string): Drawing =>
  bowl(
    china,
    path("M-70-62q4-40 70-42t70 42q-70 30-140 0z", darker(noodle, 0.12)) +
      line(
        "M-62-62q20-30 50-20t50-10 24 28M-50-76q30-22 60-6t52-2M-44-88q34-18 60-4t30 2M-30-60q20-22 44-10t34-8M-20-98q16-6 36 0",
        noodle,
        6,
      ) +
      line("M-56-68q24-24 48-12t44-10M-30-92q24-12 48-2", lighter(noodle, 0.45), 2.4) +
      at(-20, -92, leaf("#5f8f45"), 0.8, 70) +
      at(22, -86, leaf("#6f9f50"), 0.7, 110) +
      line("M-30-112L92-78M-34-102L92-70", "#7d4a28", 4.4),
    line("M-50-36q8-8 14 0t14 0 14 0 14 0 14 0 14 0 14 0", lighter(china, 0.55), 2.6),
  );
