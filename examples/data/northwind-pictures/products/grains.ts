import { tints } from "../colours.ts";
import { at, copies, ellipse, picture, shadow } from "../svg.ts";
import { bowlOfNoodles } from "../shapes/noodles.ts";
import { wheat, sprig } from "../motifs/plants.ts";
import { sack, sleeve } from "../shapes/bags.ts";
import { crispStack, flatbread } from "../shapes/baked.ts";
import { bowl, dumpling, gnocco, plate, raviolo } from "../shapes/plates.ts";

/** By the source's ProductID. */
export const grains: Readonly<Record<string, () => string>> = {
  22: () =>
    picture(
      tints.mist,
      shadow(150) +
        crispStack("#b98649", 6) +
        at(
          0,
          0,
          sleeve(-66, 46, 58, { paper: "#2f5f8a", ink: "#f2d06a", motif: wheat("#f2d06a") }),
        ),
      "middle",
    ),
  23: () =>
    picture(
      tints.sage,
      shadow(170) +
        copies(flatbread("#e6c78c"), [
          [24, -10, 0.88, 10],
          [-22, 0, 0.94, -6],
        ]),
      "low",
    ),
  42: () => picture(tints.blush, shadow(130) + bowlOfNoodles("#b23a2c", "#eec25a"), "middle"),
  52: () =>
    picture(
      tints.straw,
      shadow(110) +
        at(
          0,
          0,
          sack("#d8b988", { paper: "#c2542f", ink: "#fbf1dc", motif: wheat("#fbe7b8") }),
          1.1,
        ),
    ),
  56: () =>
    picture(
      tints.sage,
      shadow(130) +
        bowl(
          "#c9713f",
          copies(gnocco("#f0d99c"), [
            [-46, -64, 1.1, 12],
            [-14, -60, 1.1, -20],
            [20, -60, 1.1, 16],
            [50, -64, 1.1, -10],
            [-30, -80, 1.1, 24],
            [4, -82, 1.1, -12],
            [36, -80, 1.1, 8],
            [-10, -98, 1.1, -18],
            [20, -97, 1.1, 20],
          ]) + at(4, -112, sprig("#5f8f45"), 0.9, 30),
        ),
      "middle",
    ),
  57: () =>
    picture(
      tints.clay,
      shadow(160) +
        plate(
          copies(raviolo("#ecc976"), [
            [-46, -30, 1.1, -8],
            [4, -24, 1.15, 6],
            [52, -32, 1.1, 14],
            [-20, -54, 1.1, 12],
            [32, -58, 1.1, -10],
          ]),
          at(4, -76, sprig("#5f8f45"), 0.9, 18),
        ),
      "low",
    ),
  64: () =>
    picture(
      tints.straw,
      shadow(160) +
        plate(
          ellipse(0, -16, 66, "#8a5227", 13),
          at(-38, -12, dumpling("#eed9a8", "#6f8f45"), 1.05),
          at(40, -12, dumpling("#ecd5a0", "#6f8f45"), 1.05),
          at(0, -6, dumpling("#f2dfb4", "#6f8f45"), 1.15),
          at(18, -62, sprig("#5f8f45"), 0.8, 40),
        ),
      "low",
    ),
};
