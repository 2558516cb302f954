import { tints } from "../colours.ts";
import { at, copies, dots, ellipse, picture, shadow, type Drawing } from "../svg.ts";
import { sun } from "../motifs/emblems.ts";
import {
  anise,
  berries,
  bramble,
  chilli,
  leaf,
  maple,
  okra,
  sprig,
  wheat,
} from "../motifs/plants.ts";
import { dashBottle, sauceBottle, syrupJug } from "../shapes/bottles.ts";
import { labelledBox } from "../shapes/cartons.ts";
import { jamJar, jar, spiceJar } from "../shapes/jars.ts";
import { sugarDiscs } from "../shapes/plates.ts";
import { sack } from "../shapes/bags.ts";

const cream = "#fbf1dc";

/** The product, and what it is made of beside it. */
const withHerb = (tint: string, width: number, product: Drawing, beside: Drawing): string =>
  picture(tint, shadow(width, -14) + at(-14, 0, product) + beside);

const berry = (x: number, y: number, colour: string): Drawing =>
  shadow(20, x, y + 9) +
  at(x, y, dots([[0, 0, 10]], colour) + dots([[-3, -4, 2.6]], "#ffffff", 0.65));

/** By the source's ProductID. */
export const condiments: Readonly<Record<string, () => string>> = {
  3: () =>
    withHerb(
      tints.straw,
      56,
      sauceBottle({
        glass: "#e2b45c",
        cap: "#5a3a25",
        print: { paper: cream, ink: "#8a5a2a", motif: anise("#7c4a24", "#d9a45c") },
      }),
      shadow(40, 44) +
        shadow(34, 72, -12) +
        copies(anise("#7c4a24", "#d9a45c"), [
          [44, -14],
          [72, -24, 0.8, 20],
        ]),
    ),
  4: () =>
    withHerb(
      tints.blush,
      60,
      spiceJar({
        filling: "#b5502b",
        lid: "#7b1f1c",
        print: { paper: cream, ink: "#a02c22", motif: chilli("#c8341f") },
      }),
      shadow(56, 50) +
        at(48, -12, chilli("#c8341f"), 1.35, 4) +
        at(62, -6, chilli("#b02a1a"), 1.1, -14),
    ),
  5: () =>
    picture(
      tints.clay,
      shadow(108) +
        labelledBox(84, 124, "#c76b2c", {
          paper: cream,
          ink: "#7d3416",
          motif: okra("#7d9a4a", "#52702f"),
        }),
    ),
  6: () =>
    withHerb(
      tints.lilac,
      90,
      jamJar({
        filling: "#5d1f44",
        lid: "#b23a56",
        print: { paper: cream, ink: "#6d2450", motif: bramble("#6d2450") },
      }),
      shadow(40, 62) +
        shadow(24, 88, 2) +
        copies(bramble("#74295a"), [
          [60, -16, 1.25],
          [86, -8, 0.9],
        ]),
    ),
  8: () =>
    withHerb(
      tints.blush,
      96,
      jar({
        filling: "#a3182c",
        lid: "#f0e6d2",
        print: { paper: cream, ink: "#a3182c", motif: berries("#c3202f") },
      }),
      berry(60, -9, "#c3202f") + berry(80, -6, "#b01a2b") + berry(70, -24, "#cf3140"),
    ),
  15: () =>
    withHerb(
      tints.sand,
      56,
      sauceBottle({
        glass: "#3a1d14",
        cap: "#c4302b",
        print: { paper: "#f6ead2", ink: "#c4302b", motif: wheat("#3a1d14") },
      }),
      shadow(56, 54) + ellipse(54, -8, 32, "#fffdf6", 9) + ellipse(54, -10, 23, "#3a1d14", 5.5),
    ),
  44: () =>
    picture(
      tints.straw,
      shadow(96, -24) +
        at(-26, 0, sack("#c79a61", { paper: cream, ink: "#6b3d1d", motif: leaf("#6f8a4a") })) +
        shadow(70, 54) +
        at(56, 2, sugarDiscs("#7a4522"), 0.72),
    ),
  61: () =>
    withHerb(
      tints.clay,
      84,
      syrupJug({
        glass: "#a4541c",
        cap: "#f2e3c4",
        print: { paper: cream, ink: "#a33a1f", motif: maple("#c8401f") },
      }),
      shadow(44, 66) +
        at(66, -14, maple("#cf4a22"), 1.2, 14) +
        at(84, -30, maple("#e0782a"), 0.8, -20),
    ),
  63: () =>
    picture(
      tints.straw,
      shadow(96) +
        jar({
          filling: "#2b1a12",
          lid: "#e6b72c",
          print: { paper: "#f2c93c", ink: "#a02c22", motif: sun("#c4402b") },
        }),
    ),
  65: () =>
    withHerb(
      tints.clay,
      56,
      dashBottle({
        glass: "#c2371d",
        cap: "#2f6a46",
        print: { paper: cream, ink: "#2f6a46", motif: chilli("#c2371d") },
      }),
      shadow(56, 46) + at(44, -12, chilli("#d1401f"), 1.4, 4),
    ),
  66: () =>
    withHerb(
      tints.sage,
      96,
      jar({
        filling: "#7f9442",
        lid: "#c4402b",
        print: { paper: cream, ink: "#4f6b2c", motif: okra("#6f8f3c", "#47622a") },
      }),
      shadow(30, 66) + at(64, -16, okra("#7f9f47", "#4f6b2c"), 1.2, 40),
    ),
  77: () =>
    withHerb(
      tints.sage,
      100,
      labelledBox(82, 112, "#5b8a4b", { paper: cream, ink: "#3f6b35", motif: sprig("#4f8a3f") }),
      shadow(44, 70) +
        at(70, -20, sprig("#4f8a3f"), 1.25, 24) +
        at(84, -14, sprig("#6fa04f"), 0.9, 52),
    ),
};
