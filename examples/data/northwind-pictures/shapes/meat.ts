import { darker, lighter } from "../colours.ts";
import { at, line, lit, path, rect, type Drawing } from "../svg.ts";

/** A grilled sausage, bent a little. */
export const sausage = (colour: string): Drawing =>
  lit("M-68-14q4-16 22-14 46 10 92 0 18-2 22 14 0 14-16 16-52 10-104 0-16-2-16-16z", colour) +
  line("M-36-20l8 20M-10-18l8 20M16-18l8 20M42-22l8 20", darker(colour, 0.4), 4, 0.7) +
  line("M-54-22q40 10 96 2", lighter(colour, 0.5), 3, 0.6);

/** A slice of marbled beef. */
export const marbledSteak = (flesh: string, fat: string): Drawing =>
  path("M-72-8q-8-46 34-64 50-18 88 10 30 26 22 58-8 22-34 16-30-14-60-4-44 10-50-16z", fat) +
  lit("M-62-12q-4-38 30-52 44-14 76 10 24 20 18 46-6 12-24 8-32-14-62-4-32 8-38-8z", flesh) +
  line(
    "M-48-18q10-4 12-16t14-10M-32-40q14-2 18-14M-22-12q12-2 16-14t18-8M-2-48q12 8 24 2M8-14q10-4 10-14t14-8M34-44q0 12 12 14M40-14q6-8 14-6",
    fat,
    3.4,
    0.85,
  );

/** A tray under film, as the butcher packs. */
export const tray = (colour: string, onIt: Drawing): Drawing =>
  path("M-92-10h184l-10 14q-2 4-8 4h-148q-6 0-8-4z", darker(colour, 0.3)) +
  rect(-96, -16, 192, 9, colour, 4) +
  at(0, -14, onIt);

/** An oval dish of something baked, its crust browned in rows. */
export const gratin = (crust: string, dish: string): Drawing =>
  lit("M-92-46h184q-2 40-32 46h-120q-30-6-32-46z", dish) +
  path("M-100-50q0-7 8-7h184q8 0 8 7t-8 7h-184q-8 0-8-7z", lighter(dish, 0.3)) +
  lit("M-84-56q6-20 24-16 8-14 26-8 12-12 30-4 14-10 30 0 18-8 28 6 20-4 30 22z", crust) +
  line(
    "M-64-62q10-8 20-1M-30-68q12-8 22-1M6-70q12-8 22 0M42-66q10-6 18 2",
    darker(crust, 0.32),
    3.4,
    0.75,
  );
