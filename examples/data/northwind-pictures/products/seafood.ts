import { tints } from "../colours.ts";
import { at, copies, dots, line, picture, shadow } from "../svg.ts";
import { crab, fish, shell } from "../motifs/creatures.ts";
import { anchor } from "../motifs/sea.ts";
import { orangeSlice, sprig } from "../motifs/plants.ts";
import { board } from "../shapes/cheeses.ts";
import { herringPiece, prawn, roe, salmonSlices, snail, wholeFish } from "../shapes/fish.ts";
import { jar, openJar } from "../shapes/jars.ts";
import { kelpBundle, plate } from "../shapes/plates.ts";
import { can, flatTin } from "../shapes/tins.ts";

const cream = "#fbf1dc";
const lemon = orangeSlice("#f0cc45", "#fff9dc");

/** By the source's ProductID. */
export const seafood: Readonly<Record<string, () => string>> = {
  10: () =>
    picture(
      tints.sea,
      shadow(120, 6) +
        openJar(
          {
            filling: "#e8642a",
            lid: "#c9a44a",
            print: { paper: "#1f4f66", ink: "#f0c98a", motif: fish("#f0c98a", "#1f4f66") },
          },
          roe("#f0702c", 70),
        ),
      "low",
    ),
  13: () => picture(tints.sea, shadow(120) + kelpBundle("#3f5a3a"), "middle"),
  18: () =>
    picture(
      tints.mist,
      shadow(140) +
        at(20, -52, prawn("#e8905c", "#7d3f2c"), 0.86, -6) +
        at(-8, 0, prawn("#ee9a62", "#7d3f2c"), 1.02) +
        at(-66, -18, lemon, 1.1),
      "middle",
    ),
  30: () =>
    picture(
      tints.mist,
      shadow(96, -14) +
        at(
          -16,
          0,
          jar({
            filling: "#c9b273",
            lid: "#2f5f8a",
            print: { paper: cream, ink: "#2f5f8a", motif: fish("#2f5f8a") },
            within: line("M-30-96l18-4M4-98l20 6M-12-88l16 2", "#e6ebec", 8, 0.8),
          }),
        ) +
        shadow(54, 64) +
        at(64, -10, herringPiece("#8fa3ad", "#f0dccb"), 1.15, -6) +
        at(66, -24, herringPiece("#7f949f", "#eed6c4"), 1, 6),
    ),
  36: () =>
    picture(
      tints.straw,
      shadow(96, -14) +
        at(
          -16,
          0,
          jar({
            filling: "#d8d6b8",
            lid: "#e9b72c",
            print: { paper: "#2f5f9a", ink: "#f3cf4a", motif: fish("#f3cf4a", "#2f5f9a") },
            within: dots(
              [
                [-24, -94, 7],
                [26, -92, 6],
                [4, -98, 6],
              ],
              "#e0843c",
            ),
          }),
        ) +
        at(64, -26, sprig("#5f8f45"), 1.3, 18) +
        at(80, -20, sprig("#6f9f50"), 1, 46),
    ),
  37: () =>
    picture(
      tints.sage,
      shadow(180) +
        board(196) +
        at(0, -22, salmonSlices("#ee8255"), 1.1) +
        at(52, -58, sprig("#4f8a3f"), 1.1, 50) +
        at(-70, -46, lemon, 0.9),
      "low",
    ),
  40: () =>
    picture(
      tints.blush,
      shadow(124) +
        copies(flatTin("#c8402c", { paper: cream, ink: "#b5321f", motif: crab("#c8402c") }), [
          [0, 0],
          [3, -44],
        ]),
      "middle",
    ),
  41: () =>
    picture(
      tints.mist,
      shadow(92, -14) +
        at(
          -16,
          0,
          can("#2f5673", { paper: cream, ink: "#2f5673", motif: shell("#d99a6a", cream) }, 118),
        ) +
        shadow(50, 62) +
        at(62, -16, shell("#dba578", "#fbf1dc"), 1.3, 12),
    ),
  45: () =>
    picture(
      tints.straw,
      shadow(180) +
        board(200, "#a9754a") +
        at(2, -52, wholeFish("#8a5a24", "#e0ab4f"), 0.94) +
        at(-2, -22, wholeFish("#96642a", "#e9b85c"), 1),
      "middle",
    ),
  46: () =>
    picture(
      tints.sea,
      shadow(96) +
        jar({
          filling: "#9db0b3",
          lid: "#a8283a",
          print: { paper: cream, ink: "#a8283a", motif: anchor("#a8283a") },
          within: line("M-30-96l18-4M4-98l20 6M-12-88l16 2", "#5f7480", 8, 0.7),
        }),
    ),
  58: () =>
    picture(
      tints.sage,
      shadow(160) +
        plate(
          copies(snail("#ad7c42"), [
            [-20, -42, 1],
            [34, -44, 1],
            [-48, -20, 1.15],
            [6, -12, 1.2],
            [58, -20, 1.1],
          ]),
          at(-6, -72, sprig("#4f8a3f"), 0.8, 30),
        ),
      "low",
    ),
  73: () =>
    picture(
      tints.mist,
      shadow(120, 6) +
        openJar(
          {
            filling: "#c9253a",
            lid: "#e9e2d2",
            print: { paper: "#fff6e6", ink: "#2f5f9a", motif: fish("#2f5f9a") },
          },
          roe("#dc3550", 70),
        ),
      "low",
    ),
};
