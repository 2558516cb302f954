import type { MadeUpProduct } from "./made-up-product.ts";

const butchery = { line: "Butchery", taxClass: "reduced" } as const;
const dish = { line: "Pies & ready dishes", taxClass: "reduced" } as const;

/** By the source's ProductID. */
export const meat: Readonly<Record<string, MadeUpProduct>> = {
  9: {
    ...butchery,
    description: "Marbled Kobe beef, sliced for the grill. One minute a side, salt, silence.",
    aliases: ["beef", "wagyu", "steak", "Rindfleisch"],
    single: { maximum: 12 },
  },
  17: {
    ...butchery,
    description: "Slow-cooked Australian mutton in its own gravy, in the kilo tin.",
    aliases: ["mutton", "lamb", "tinned meat", "Hammel"],
  },
  29: {
    ...butchery,
    description: "Thuringian grilling sausages with marjoram and caraway, thirty to a bag.",
    aliases: ["bratwurst", "sausage", "grill", "Thueringer"],
  },
  53: {
    ...dish,
    description: "Hand-crimped beef and vegetable pasties. Lunch that needs no plate.",
    aliases: ["pasty", "pie", "hand pie", "turnover"],
    replacedBy: "54",
  },
  54: {
    ...dish,
    description:
      "Québec pork pie with clove and savory under a lattice lid. Christmas Eve, any day.",
    aliases: ["meat pie", "pork pie", "tourtiere", "Fleischpastete"],
    single: { minimum: 2, increment: 2 },
    stock: "not tracked",
  },
  55: {
    ...dish,
    description: "Québec's shepherd's pie: beef, sweetcorn and browned potato. Two to a box.",
    aliases: ["shepherd's pie", "cottage pie", "pate chinois", "ready meal"],
    single: { minimum: 4, increment: 4 },
    whole: { maximum: 30 },
  },
};
