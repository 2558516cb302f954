import { tints } from "../colours.ts";
import { at, copies, dots, ellipse, line, picture, shadow } from "../svg.ts";
import { bear, bearHead } from "../motifs/creatures.ts";
import { mountains, star, windmill } from "../motifs/emblems.ts";
import { hazelnut, maple, orangeSlice, thistle, flower } from "../motifs/plants.ts";
import { pillowBag, pouch } from "../shapes/bags.ts";
import { dippedBiscuit, finger, pavlova, pie, scone } from "../shapes/baked.ts";
import { box, chocolateBar, giftBox, labelledBox } from "../shapes/cartons.ts";
import { jamJar, jar } from "../shapes/jars.ts";

const cream = "#fbf1dc";

/** By the source's ProductID. */
export const confections: Readonly<Record<string, () => string>> = {
  16: () => picture(tints.blush, shadow(176) + pavlova("#c8324a"), "low"),
  19: () =>
    picture(
      tints.mist,
      shadow(110, -26) +
        at(
          -30,
          0,
          labelledBox(78, 116, "#2f5f78", {
            paper: cream,
            ink: "#2f5f78",
            motif: dippedBiscuit("#d9a862", "#4a2a1a"),
            scale: 0.6,
          }),
        ) +
        shadow(64, 58) +
        at(48, -34, dippedBiscuit("#dcae6a", "#4a2a1a"), 0.8) +
        at(72, -24, dippedBiscuit("#d6a45e", "#4a2a1a"), 0.76, 24),
    ),
  20: () =>
    picture(
      tints.straw,
      shadow(120, 30) +
        at(36, 0, giftBox("#2f4f6b", "#e0922e"), 0.98) +
        shadow(70, -56) +
        at(
          -54,
          4,
          jamJar({
            filling: "#e58a22",
            lid: "#2f4f6b",
            print: { paper: cream, ink: "#b5651d", motif: orangeSlice("#ef9a2e") },
          }),
          0.86,
        ),
      "middle",
    ),
  21: () =>
    picture(
      tints.blush,
      shadow(130) +
        at(-34, 0, scone("#dca65a"), 1.06) +
        at(40, 2, scone("#d69c50"), 1.02) +
        at(4, -40, scone("#e0ad62"), 1.04),
      "middle",
    ),
  25: () =>
    picture(
      tints.clay,
      shadow(96, -14) +
        at(
          -16,
          0,
          jar({
            filling: "#4f2a17",
            lid: "#fbf6ea",
            print: { paper: cream, ink: "#5a2f1a", motif: hazelnut("#b5733a", "#7d4a22") },
          }),
        ) +
        shadow(40, 62) +
        at(60, -16, hazelnut("#b5733a", "#7d4a22"), 1.1, 16) +
        at(84, -10, hazelnut("#a9682f", "#6f421e"), 0.9, -24),
    ),
  26: () =>
    picture(
      tints.mist,
      shadow(100) +
        pillowBag(
          "#d8402f",
          { paper: "#fff3d0", ink: "#c2301f", motif: bear("#e9a42e", "#fff3d0") },
          at(-22, -36, bearHead("#3f8f4f"), 0.6) +
            at(0, -34, bearHead("#e9b22e"), 0.6) +
            at(22, -36, bearHead("#d23c30"), 0.6),
        ),
    ),
  27: () =>
    picture(
      tints.mist,
      shadow(84) +
        chocolateBar("#7b4526", "#e4e0d6", "#7a3f6b", {
          paper: cream,
          ink: "#7a3f6b",
          motif: mountains("#7a3f6b", cream),
        }),
    ),
  47: () =>
    picture(
      tints.sand,
      shadow(110, -22) +
        at(
          -24,
          0,
          labelledBox(84, 108, "#2f5a8a", {
            paper: cream,
            ink: "#2f5a8a",
            motif: windmill("#c47f3a", "#2f5a8a"),
          }),
        ) +
        shadow(44, 62) +
        at(
          60,
          -30,
          dots([[0, 0, 27]], "#b5763c") +
            dots([[-1, -2, 25]], "#c98a4a") +
            at(0, 0, windmill("#9a5f2c", "#9a5f2c"), 0.9),
        ),
    ),
  48: () =>
    picture(
      tints.clay,
      shadow(84) +
        chocolateBar("#3c2116", "#d8b060", "#b5532a", {
          paper: "#fbeed2",
          ink: "#7d3416",
          motif: flower("#d8772f", "#7d3416"),
        }),
    ),
  49: () =>
    picture(
      tints.mist,
      shadow(100) +
        pouch(
          "#23303a",
          { paper: "#e9e4d4", ink: "#23303a", motif: star("#23303a") },
          [-20, -7, 6, 19]
            .map((x, index) => line(`M${x}-36l3 22`, index % 2 ? "#3a2a26" : "#1f1614", 8))
            .join(""),
        ),
    ),
  50: () =>
    picture(
      tints.sage,
      shadow(84) +
        chocolateBar("#f2e2bd", "#c9d3d6", "#7fa3b0", {
          paper: "#fffaf0",
          ink: "#4f7685",
          motif: flower("#8fb3bf", "#e0b44a"),
        }),
    ),
  62: () =>
    picture(
      tints.clay,
      shadow(168) +
        pie(
          "#dca657",
          "#8a9ba3",
          ellipse(0, -52, 66, "#b5652a", 16) +
            ellipse(-8, -55, 50, "#c97c38", 10) +
            at(0, -54, maple("#e9b972"), 1.1),
        ),
      "low",
    ),
  68: () =>
    picture(
      tints.sand,
      shadow(120, 0) +
        at(
          -4,
          0,
          box(
            120,
            76,
            "#a8283a",
            line(
              "M-44-74v72M-36-74v72M38-74v72M46-74v72M-58-20h116M-58-12h116M-58-62h116",
              "#2f5a46",
              3,
              0.75,
            ) +
              line("M-40-75v74M42-75v74M-59-16h118", "#f2d58a", 1.4) +
              dots([[0, -40, 26]], cream) +
              at(0, -40, thistle("#8a5aa0", "#5f8a4a"), 1.1),
            24,
          ),
        ) +
        copies(finger("#e9c583"), [
          [46, 10, 0.8],
          [58, -12, 0.8, -7],
        ]),
      "middle",
    ),
};
