import { darker, lighter } from "../../data/northwind-pictures/colours.ts";
import { crab, fish, footprint } from "../../data/northwind-pictures/motifs/creatures.ts";
import {
  bramble,
  chilli,
  grapes,
  maple,
  wheat,
} from "../../data/northwind-pictures/motifs/plants.ts";
import { sleeve } from "../../data/northwind-pictures/shapes/bags.ts";
import { crispStack } from "../../data/northwind-pictures/shapes/baked.ts";
import {
  beerBottle,
  dashBottle,
  syrupJug,
  wineBottle,
} from "../../data/northwind-pictures/shapes/bottles.ts";
import { cheeseWheel, piece } from "../../data/northwind-pictures/shapes/cheeses.ts";
import { jamJar, jar } from "../../data/northwind-pictures/shapes/jars.ts";
import { flatTin } from "../../data/northwind-pictures/shapes/tins.ts";
import {
  at,
  dots,
  ellipse,
  line,
  path,
  rect,
  shadow,
  svgDocument,
  type Drawing,
} from "../../data/northwind-pictures/svg.ts";

const WIDTH = 1600;
const HEIGHT = 800;
const cream = "#fbf1dc";

/** A slatted crate with a lid leaning open behind it. */
const crate = (width: number, height: number, colour: string): Drawing => {
  const slats = Math.floor(height / 26);
  const post = (x: number) => rect(x, -height, 16, height, darker(colour, 0.12), 2);
  return (
    rect(-width / 2 + 6, -height + 4, width - 12, height - 4, darker(colour, 0.6)) +
    Array.from({ length: slats }, (_, index) => {
      const y = -height + index * (height / slats);
      return (
        rect(
          -width / 2,
          y,
          width,
          height / slats - 5,
          index % 2 ? colour : lighter(colour, 0.1),
          2,
        ) + line(`M${-width / 2 + 20} ${y + 9}h${width * 0.5}`, darker(colour), 1.6, 0.35)
      );
    }).join("") +
    post(-width / 2) +
    post(width / 2 - 16)
  );
};

/** A colour that changes from the top to the bottom. */
const fading = (id: string, ...colours: readonly string[]): Drawing =>
  `<linearGradient id="${id}" x2="0" y2="1">${colours
    .map(
      (colour, index) => `<stop offset="${index / (colours.length - 1)}" stop-color="${colour}"/>`,
    )
    .join("")}</linearGradient>`;

/** The bay: light, mountains, water, a ship under sail. */
const bay: Drawing =
  fading("sky", "#cfe0dd", "#f4e6cf", "#f6d9b4") +
  fading("sea", "#a9c9c4", "#3f7f7a") +
  fading("table", "#c08d5c", "#8a5a34") +
  rect(0, 0, WIDTH, 460, "url(#sky)") +
  dots([[1090, 318, 150]], "#fff6e0", 0.55) +
  ellipse(1090, 318, 84, "#fff3d2") +
  path(
    "M0 420l90-50 80 30 110-66 60 40 70-20 110 46 120-70 90 60 130-94 70 50 90-90 100 84 130-60 110 70 90-40 150 60v110H0z",
    "#9fb9bd",
  ) +
  path(
    "M860 296L894 320 878 326 864 314 850 332 838 320 822 323zM1020 256L1066 295 1044 302 1026 286 1006 310 990 296 976 300z",
    "#f7f3e8",
  ) +
  path("M0 420q200-60 420-20t420-6 420-10 340 20v70H0z", "#6f9a95") +
  rect(0, 436, WIDTH, 364, "url(#sea)") +
  line(
    "M60 480h120M260 500h60M420 476h150M640 512h90M120 548h180M480 560h120M800 488h130M930 540h160M1180 484h120M1340 520h170M60 610h140M330 628h200",
    "#e6f1ea",
    3,
    0.55,
  ) +
  line("M1010 452h160M1040 466h100M1065 480h50", "#fff3d2", 5, 0.8) +
  at(
    840,
    474,
    line("M0-4v-118", "#5a3d28", 5) +
      path("M6-118c40 14 58 52 54 92H6z", cream) +
      path("M-6-108c2 34-8 62-40 80h40z", "#e9b44c") +
      path("M-62-16H70c-6 18-18 26-34 26h-66c-16 0-26-8-32-26z", "#7a3b2a") +
      path("M-62-16H70l-3 8H-59z", cream) +
      line("M-80 14q20-8 40 0t40 0 40 0 40 0", "#e6f1ea", 4, 0.8),
    1.05,
  ) +
  line(
    "M1290 130q12-14 24 0q12-14 24 0M1380 170q9-10 18 0q9-10 18 0M1230 186q8-9 16 0q8-9 16 0",
    "#5f7f80",
    4,
    0.8,
  );

/** The table at the front, and what is on it. */
const table: Drawing =
  rect(0, 672, WIDTH, 128, "url(#table)") +
  rect(0, 664, WIDTH, 14, "#d6a775") +
  line("M40 716h520M700 704h300M1080 724h420M200 764h640M980 772h500", "#6d4526", 2.5, 0.35);

const goods: Drawing =
  // Behind: a crate with bottles in it.
  shadow(300, 1330, 690) +
  at(
    1250,
    560,
    wineBottle({
      glass: "#2b3a2a",
      cap: "#7a2036",
      print: { paper: cream, ink: "#7a2036", motif: grapes("#7a2a4a") },
    }),
    1.35,
  ) +
  at(
    1336,
    556,
    beerBottle({
      glass: "#7a4a22",
      cap: "#c4552f",
      print: { paper: "#f1dfb4", ink: "#8a3f22", motif: footprint("#6b4526") },
    }),
    1.3,
  ) +
  at(
    1420,
    560,
    wineBottle({
      glass: "#3a2a20",
      cap: "#1d5c4d",
      print: { paper: cream, ink: "#1d5c4d", motif: grapes("#4a6a3a") },
    }),
    1.3,
  ) +
  at(1336, 684, crate(330, 156, "#c99a66")) +
  at(1336, 612, wheat("#7a4f2c"), 1.7) +
  // The middle row.
  shadow(130, 1050, 690) +
  at(
    1050,
    690,
    syrupJug({
      glass: "#a4541c",
      cap: "#f2e3c4",
      print: { paper: cream, ink: "#a33a1f", motif: maple("#c8401f") },
    }),
    1.4,
  ) +
  shadow(240, 850, 700) +
  at(850, 700, crispStack("#b98649", 6), 1.15) +
  at(
    850,
    700,
    sleeve(-66, 46, 58, { paper: "#2f5f8a", ink: "#f2d06a", motif: wheat("#f2d06a") }),
    1.15,
  ) +
  shadow(120, 1180, 706) +
  at(
    1180,
    706,
    jar({
      filling: "#d8d6b8",
      lid: "#e9b72c",
      print: { paper: "#2f5f9a", ink: "#f3cf4a", motif: fish("#f3cf4a", "#2f5f9a") },
    }),
    1.12,
  ) +
  // The front row.
  shadow(240, 990, 752) +
  at(980, 752, cheeseWheel("#f3d68a", "#c98f45", "#d9a55f", 52), 1.25) +
  at(1082, 772, piece("#f6e0a0", "#c98f45", 44), 1.15) +
  shadow(150, 1270, 752) +
  at(
    1270,
    748,
    flatTin("#c8402c", { paper: cream, ink: "#b5321f", motif: crab("#c8402c") }),
    1.02,
  ) +
  at(
    1272,
    704,
    flatTin("#c8402c", { paper: cream, ink: "#b5321f", motif: crab("#c8402c") }),
    1.02,
  ) +
  shadow(100, 1410, 744) +
  at(
    1410,
    744,
    jamJar({
      filling: "#5d1f44",
      lid: "#b23a56",
      print: { paper: cream, ink: "#6d2450", motif: bramble("#6d2450") },
    }),
    1.1,
  ) +
  shadow(60, 1512, 738) +
  at(
    1512,
    738,
    dashBottle({
      glass: "#c2371d",
      cap: "#2f6a46",
      print: { paper: cream, ink: "#2f6a46", motif: chilli("#c2371d") },
    }),
    1.15,
  ) +
  shadow(30, 1150, 778) +
  at(1150, 760, bramble("#6d2450"), 1.3) +
  at(1186, 768, bramble("#7d2f5c"), 1);

/** The picture on the first page: what the supplier sells, on a table before the bay. */
export const drawHarbor = (): string => svgDocument(WIDTH, HEIGHT, bay + table + goods);
