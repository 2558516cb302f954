import { tints } from "../colours.ts";
import { at, copies, picture, shadow } from "../svg.ts";
import { apple, cabbage, leaf, pear } from "../motifs/plants.ts";
import { pouch } from "../shapes/bags.ts";
import { gableCarton } from "../shapes/cartons.ts";
import { appleRing, pearHalf, tofuBlock } from "../shapes/plates.ts";
import { can } from "../shapes/tins.ts";

const cream = "#fbf1dc";

/** By the source's ProductID. */
export const produce: Readonly<Record<string, () => string>> = {
  7: () =>
    picture(
      tints.sage,
      shadow(100, -18) +
        shadow(50, 62) +
        at(
          -22,
          0,
          pouch(
            "#b98c56",
            { paper: cream, ink: "#6b7a35", motif: pear("#c9b545") },
            copies(pearHalf("#d4a04d"), [
              [-16, -30, 0.5, -30],
              [14, -28, 0.5, 40],
              [76, -26, 0.9, 20],
              [102, -18, 0.7, -24],
            ]),
          ),
        ),
    ),
  14: () => picture(tints.sea, shadow(150) + at(0, -2, tofuBlock("#fbf6e6")), "low"),
  28: () =>
    picture(
      tints.straw,
      shadow(96) +
        can("#3f7a45", { paper: cream, ink: "#3f6b35", motif: cabbage("#a9c46a", "#f4f7dc") }, 126),
    ),
  51: () =>
    picture(
      tints.blush,
      shadow(100, -20) +
        shadow(60, 62) +
        at(
          -24,
          0,
          pouch(
            "#c9473c",
            { paper: cream, ink: "#a8322a", motif: apple("#d2402f") },
            copies(appleRing("#f1dca8", "#cd4538"), [
              [-18, -30, 0.62],
              [14, -28, 0.62],
              [102, -34, 0.86],
              [78, -20],
            ]),
          ),
        ),
    ),
  74: () =>
    picture(
      tints.sage,
      shadow(96) +
        at(
          0,
          0,
          gableCarton("#4f8a6a", {
            paper: cream,
            ink: "#2f6a4f",
            motif: leaf("#6fa04f", "#ffffff"),
          }),
          1.08,
        ),
    ),
};
