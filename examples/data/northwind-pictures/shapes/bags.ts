import { darker, lighter } from "../colours.ts";
import { at, line, lit, path, rect, type Drawing } from "../svg.ts";
import { flatLabel, type Print } from "./label.ts";

/** A pouch that stands, sealed at the top; a window may show what is in it. */
export const pouch = (colour: string, print: Print, window?: Drawing): Drawing =>
  lit(
    "M-48-134h96l4 118q1 16-12 16h-80q-13 0-12-16z",
    colour,
    (window ? path("M-34-46q34-12 68 0v28q0 10-10 10h-48q-10 0-10-10z", "#fff8ea") + window : "") +
      flatLabel(0, -114, 70, 64, print),
  ) +
  path("M-49-140h98v11h-98z", darker(colour, 0.2)) +
  line("M-46-137h92M-46-132h92", lighter(colour, 0.5), 1, 0.7) +
  line("M-42-120q-6 50-2 108M42-120q6 50 2 108", "#ffffff", 3, 0.28);

/** A pillow bag with crimped ends, as sweets come in. */
export const pillowBag = (colour: string, print: Print, window: Drawing): Drawing =>
  path(`M-52-136${"l4-5 4 5".repeat(13)}v8h-104z`, darker(colour, 0.15)) +
  lit(
    "M-52-130h104q8 58 0 118l4 12h-112l4-12q-8-60 0-118z",
    colour,
    path("M-36-56q36-16 72 0v34q-36 14-72 0z", "#fff8ea") +
      window +
      flatLabel(0, -120, 76, 58, print),
  );

/** A paper sack, folded over at the top. */
export const sack = (colour: string, print: Print): Drawing =>
  lit(
    "M-46-120h92q8 56 4 110q-1 10-10 10h-80q-9 0-10-10q-4-54 4-110z",
    colour,
    line("M-40-104q-4 50-2 96M40-104q4 50 2 96", darker(colour), 1.6, 0.5) +
      flatLabel(0, -100, 68, 82, print),
  ) +
  lit("M-47-142h94l2 26h-98z", lighter(colour, 0.2)) +
  line("M-44-124h88", darker(colour), 1.6, 0.4);

/** A kraft band around something stacked. */
export const sleeve = (y: number, width: number, height: number, print: Print): Drawing =>
  rect(-width / 2, y, width, height, print.paper) +
  at(0, y + height / 2, print.motif, print.scale ?? height / 44) +
  line(`M${-width / 2} ${y + 2}h${width}M${-width / 2} ${y + height - 2}h${width}`, print.ink, 1.4);
