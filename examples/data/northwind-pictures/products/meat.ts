import { tints } from "../colours.ts";
import { at, line, picture, shadow } from "../svg.ts";
import { sheep } from "../motifs/creatures.ts";
import { sprig } from "../motifs/plants.ts";
import { lattice, pasty, pie } from "../shapes/baked.ts";
import { board } from "../shapes/cheeses.ts";
import { gratin, marbledSteak, sausage, tray } from "../shapes/meat.ts";
import { plate } from "../shapes/plates.ts";
import { can } from "../shapes/tins.ts";

/** By the source's ProductID. */
export const meat: Readonly<Record<string, () => string>> = {
  9: () =>
    picture(tints.mist, shadow(176) + tray("#39424a", marbledSteak("#b8404a", "#f6dcd2")), "low"),
  17: () =>
    picture(
      tints.sage,
      shadow(96) +
        can(
          "#2f6a52",
          { paper: "#f6ead0", ink: "#2f5a46", motif: sheep("#ffffff", "#3a2a20") },
          122,
        ),
    ),
  29: () =>
    picture(
      tints.clay,
      shadow(180) +
        board(196) +
        at(0, -20, sausage("#a85a2c")) +
        at(6, -40, sausage("#b5652f")) +
        at(-2, -60, sausage("#a04f26")) +
        at(58, -78, sprig("#5f8f45"), 0.9, 60),
      "low",
    ),
  53: () => picture(tints.straw, shadow(160) + plate(at(0, -10, pasty("#d9a04f"), 1.02)), "low"),
  54: () =>
    picture(
      tints.sage,
      shadow(168) + pie("#cf9247", "#b5533a", lattice("#6b3520", "#dca657")),
      "low",
    ),
  55: () =>
    picture(
      tints.straw,
      shadow(190) +
        gratin("#e6bb66", "#3f6a78") +
        at(
          0,
          -104,
          line("M-24 10q-6-7 0-13t0-13M0 6q-6-7 0-13t0-13M24 10q-6-7 0-13t0-13", "#ffffff", 3, 0.9),
        ),
      "low",
    ),
};
