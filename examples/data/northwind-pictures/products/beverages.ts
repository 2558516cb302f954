import { tints } from "../colours.ts";
import { at, copies, picture, shadow, type Drawing } from "../svg.ts";
import { footprint, kangaroo } from "../motifs/creatures.ts";
import { abbey, knot, star, steam, wheel } from "../motifs/emblems.ts";
import { bramble, firs, grapes, teaLeaves, bean, berries } from "../motifs/plants.ts";
import {
  beerBottle,
  glassOf,
  liqueurBottle,
  sodaCan,
  swingTopBottle,
  wineBottle,
  wineGlass,
  type Bottle,
} from "../shapes/bottles.ts";
import { caddy, lidTin } from "../shapes/tins.ts";
import { cup } from "../shapes/cups.ts";

const brown = "#7a4a22";
const cream = "#f8ecd2";

/** Two bottles, the second half hidden. */
const beers = (bottle: Bottle, tint: string): string =>
  picture(
    tint,
    shadow(64, 34, -4) +
      shadow(64, -22) +
      copies(beerBottle(bottle), [
        [36, -8, 0.92],
        [-22, 0],
      ]),
  );

const withGlass = (bottle: Drawing, glass: Drawing, tint: string): string =>
  picture(tint, shadow(80, -20) + at(-22, 0, bottle) + shadow(40, 48) + at(48, 0, glass, 1.1));

/** By the source's ProductID. */
export const beverages: Readonly<Record<string, () => string>> = {
  1: () =>
    picture(
      tints.straw,
      shadow(110, -22) +
        at(
          -26,
          0,
          caddy("#c8862f", { paper: cream, ink: "#7c4a1c", motif: teaLeaves("#6d8b4a") }),
        ) +
        shadow(64, 60) +
        at(58, 0, cup("#fdf8ee", "#b0703c")) +
        at(56, -70, steam("#ffffff")),
    ),
  2: () =>
    beers(
      {
        glass: "#3f6b45",
        cap: "#d8b04a",
        print: { paper: cream, ink: "#2f6a46", motif: star("#d0a13c") },
      },
      tints.sage,
    ),
  24: () =>
    picture(
      tints.sage,
      shadow(56, 34, -4) +
        shadow(60, -24) +
        copies(sodaCan("#cfccc4", guarana), [
          [36, -6, 0.94],
          [-24, 0],
        ]),
    ),
  34: () =>
    beers(
      {
        glass: brown,
        cap: "#c4552f",
        print: { paper: "#f1dfb4", ink: "#8a3f22", motif: footprint("#6b4526") },
      },
      tints.clay,
    ),
  35: () =>
    beers(
      {
        glass: "#33231b",
        cap: "#2f3f4b",
        print: { paper: "#e6e1d3", ink: "#2f3f4b", motif: wheel("#55626a", "#e6e1d3") },
      },
      tints.mist,
    ),
  38: () =>
    withGlass(
      wineBottle({
        glass: "#2b3a2a",
        cap: "#7a2036",
        print: { paper: cream, ink: "#7a2036", motif: grapes("#7a2a4a") },
      }),
      wineGlass("#7a2036"),
      tints.blush,
    ),
  39: () =>
    withGlass(
      liqueurBottle({
        glass: "#8fa53a",
        cap: "#a9784a",
        print: { paper: "#f3efcf", ink: "#4c6128", motif: knot("#4c6128") },
      }),
      at(0, 0, glassOf("#b4c455"), 0.8),
      tints.sage,
    ),
  43: () =>
    picture(
      tints.clay,
      shadow(100, -22) +
        at(
          -24,
          0,
          lidTin("#6d2f24", "#d9c7a4", {
            paper: cream,
            ink: "#6d2f24",
            motif: bean("#5a3420", cream),
          }),
        ) +
        shadow(60, 60) +
        at(58, 0, cup("#f3e6d2", "#4a2c1a")) +
        at(56, -70, steam("#ffffff")),
    ),
  67: () =>
    beers(
      {
        glass: brown,
        cap: "#2f6a46",
        print: { paper: "#f4e7c4", ink: "#2f5a3c", motif: firs("#2f6a46") },
      },
      tints.straw,
    ),
  70: () =>
    beers(
      {
        glass: "#6a431f",
        cap: "#e0a83a",
        print: { paper: "#f3c766", ink: "#a3431f", motif: kangaroo("#a3431f") },
      },
      tints.blush,
    ),
  75: () =>
    withGlass(
      swingTopBottle({
        glass: "#7d4d20",
        cap: "#d9cdb4",
        print: { paper: "#f1e3bd", ink: "#5b3a66", motif: abbey("#5b3a66", "#f1e3bd") },
      }),
      glassOf("#dc9a35", "#fff6e2"),
      tints.lilac,
    ),
  76: () =>
    withGlass(
      liqueurBottle({
        glass: "#eeae45",
        cap: "#b98b54",
        print: { paper: "#fff8e8", ink: "#a8621f", motif: bramble("#ec9a2e") },
      }),
      at(0, 0, glassOf("#f0b650"), 0.8),
      tints.mist,
    ),
};

const guarana = {
  paper: "#2f7d4f",
  ink: "#f0c33c",
  motif: berries("#d23c30", "#f0c33c"),
};
