import { tints } from "../colours.ts";
import { at, dots, line, path, picture, rect, shadow } from "../svg.ts";
import { goat } from "../motifs/creatures.ts";
import { flower, leaf } from "../motifs/plants.ts";
import {
  block,
  board,
  cheeseWheel,
  freshBall,
  piece,
  shaving,
  veins,
  wedge,
} from "../shapes/cheeses.ts";
import { tub } from "../shapes/jars.ts";
import { bowl } from "../shapes/plates.ts";

/** The pattern that the plaited mould leaves on a Manchego's rind. */
const plait = line(
  "M-78-64l8 24 8-14 8 22 8-14 8 20 8-14 8 18 8-14 4 14M-78-44l8 24 8-14 8 22 8-14 8 20 8-14 8 18 8-14 4 14",
  "#5f421f",
  2.6,
  0.55,
);

/** By the source's ProductID. */
export const dairyProducts: Readonly<Record<string, () => string>> = {
  11: () =>
    picture(
      tints.sage,
      shadow(180) +
        board() +
        at(-50, -24, leaf("#6f8a4a", "#a9bd84"), 1.7, -78) +
        at(52, -22, leaf("#7d9650", "#a9bd84"), 1.6, 70) +
        at(0, -24, wedge("#efe6cf", "#8c8a6a", veins("#5b7388"))),
      "middle",
    ),
  12: () =>
    picture(
      tints.straw,
      shadow(158) +
        cheeseWheel("#f4dfa4", "#8f6a3a", "#a27e4a", 48, plait) +
        at(56, 18, piece("#f6e4b0", "#8f6a3a", 34)),
      "middle",
    ),
  31: () =>
    picture(
      tints.mist,
      shadow(170) +
        board(184, "#a9754a") +
        at(-2, -24, wedge("#f6ecc9", "#c9a86a", veins("#6f8f86"))),
      "middle",
    ),
  32: () =>
    picture(
      tints.blush,
      shadow(110) +
        tub({
          filling: "#fffaf0",
          lid: "#4f7a9a",
          print: { paper: "#4f7a9a", ink: "#f6e7c4", motif: flower("#fffaf0", "#e9c04a") },
        }),
      "low",
    ),
  33: () =>
    picture(
      tints.mist,
      shadow(150) +
        board() +
        at(-14, -22, block("#b5763c", 92, 58)) +
        at(-14, -50, goat("#f6e2be", "#f6e2be"), 0.9) +
        at(62, -24, shaving("#b5763c"), 0.9),
      "low",
    ),
  59: () =>
    picture(
      tints.sand,
      shadow(158) +
        cheeseWheel("#f3d68a", "#c98f45", "#d9a55f", 46) +
        path("M0-72l62.4 15.6v12q-6 4-8-4t-8-3-7 14-7-1-7-15-8-2-7 22-7 0-3-24z", "#fbe9ae"),
      "middle",
    ),
  60: () =>
    picture(
      tints.sage,
      shadow(180) +
        board(196, "#b07c4f") +
        at(-6, -14, cheeseWheel("#f6e3a4", "#f3ecdb", "#fffdf5", 22)) +
        at(60, 4, piece("#f6e3a4", "#f6f0e2", 22)),
      "low",
    ),
  69: () =>
    picture(
      tints.sand,
      shadow(160) +
        board() +
        at(-10, -22, block("#a9662f", 118, 74)) +
        at(-10, -22, line("M-58-50h116M-58-26h116", "#8a4f22", 1.4, 0.5)) +
        at(70, -22, shaving("#a9662f"), 0.7),
      "middle",
    ),
  71: () =>
    picture(
      tints.straw,
      shadow(140) +
        board(170, "#a87a50") +
        at(-14, -22, block("#d09a58", 96, 52)) +
        rect(-36, -74, 44, 52, "#b8452f") +
        path("M-36-74l22-20h44l-22 20z", "#d4654a") +
        at(-14, -47, flower("#fff3d6", "#e0b44a"), 0.8) +
        at(62, -24, shaving("#d09a58"), 0.8),
      "low",
    ),
  72: () =>
    picture(
      tints.sea,
      shadow(130) +
        bowl(
          "#3f7f86",
          at(-36, -50, freshBall(27, "#fdf9ee")) +
            at(36, -50, freshBall(27, "#fbf6e8")) +
            at(0, -54, freshBall(32, "#fffdf6")) +
            at(28, -92, leaf("#5f8f45", "#a9c984"), 1.1, 60) +
            at(12, -102, leaf("#4f7f3a", "#a9c984"), 1, 10),
          dots(
            [
              [-40, -26, 3],
              [0, -18, 3],
              [40, -26, 3],
            ],
            "#ffffff",
            0.6,
          ),
        ),
      "middle",
    ),
};
