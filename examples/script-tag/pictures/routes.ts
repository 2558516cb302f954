import {
  at,
  dots,
  ellipse,
  line,
  path,
  rect,
  svgDocument,
  type Drawing,
} from "../../data/northwind-pictures/svg.ts";

/** A place on the map; the depot is larger. */
const stop = (x: number, y: number, isDepot = false): Drawing =>
  ellipse(x, y, isDepot ? 15 : 9, "#fffdf7") + ellipse(x, y, isDepot ? 10 : 5.5, "#b5532a");

/** A dotted line. */
const dotted = (d: string): Drawing =>
  `<path d="${d}" fill="none" stroke="#b5532a" stroke-width="4" stroke-dasharray="2 12"/>`;

/** The land: a peninsula, the Sound behind it, islands in the strait, mountains and a river. */
const land: Drawing =
  path(
    "M308 0c-14 36 24 64 6 108-12 30-8 62-26 92-16 24-38 6-44-26-8-40 0-78-42-100-36-18-80-6-100 30-16 32 12 66 8 116-8 84 26 110 16 184-10 62 4 96-16 156h610V0z",
    "#efe4cc",
  ) +
  path("M258 74q16-6 18 12t-12 22-14-8-6-20zM214 26q18-8 24 6t-14 16-20-8z", "#efe4cc") +
  line("M16 250q26-14 52 0M36 312q20-10 40 0M10 404q28-12 56 0M34 474q18-8 36 0", "#9fbfbb", 3) +
  path(
    "M376 110l26-40 26 40zM412 150l22-34 22 34zM350 260l26-40 26 40zM384 308l22-34 22 34zM356 400l24-38 24 38z",
    "#d9c9a6",
  ) +
  path("M402 70l9 14-9 5-9-5zM376 220l9 14-9 5-9-5zM380 362l9 14-9 5-9-5z", "#fffdf7") +
  line("M126 356q66 2 116-20t160 12 150-40 170 10", "#9fc3c0", 5);

/** The routes: the vans' as lines, the ship's and the train's dotted. */
const routes: Drawing =
  line(
    "M310 140q4 90-30 180t-48 144M310 140q60 64 162 86t190 130M472 226q40 60 20 106",
    "#1d5c4d",
    5,
  ) +
  dotted("M292 132q-22-70-60-80T0 30M310 140q80-60 200-70t210 14") +
  stop(310, 140, true) +
  stop(332, 112) +
  stop(261, 376) +
  stop(232, 464) +
  stop(472, 226) +
  stop(490, 332) +
  stop(662, 356);

const ship: Drawing =
  path("M-26 0h54q-4 12-14 12h-28q-9 0-12-12z", "#7a3b2a") +
  line("M0 0v-44", "#5a3d28", 3) +
  path("M3-42q26 14 22 38H3z", "#fbf1dc") +
  path("M-3-36q2 20-16 32h16z", "#e9b44c");

const compassRose: Drawing =
  ellipse(0, 0, 46, "#fffdf7") +
  path("M0-40l9 31-9 9-9-9z", "#b5532a") +
  path("M0 40l9-31-9-9-9 9zM40 0L9 9 0 0l9-9zM-40 0l31 9 9-9-9-9z", "#1d5c4d") +
  dots([[0, 0, 4]], "#fffdf7");

/** A sketch of the coast with the routes of the vans, the ship and the train. */
export const drawRoutes = (): string =>
  svgDocument(
    720,
    560,
    rect(0, 0, 720, 560, "#cfe0dd") + land + routes + at(88, 62, ship) + at(630, 474, compassRose),
  );
