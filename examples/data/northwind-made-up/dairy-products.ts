import type { MadeUpProduct } from "./made-up-product.ts";

const cheese = { line: "Cheese", taxClass: "reduced" } as const;
const fresh = { line: "Fresh cheese", taxClass: "reduced" } as const;

/** By the source's ProductID. */
export const dairyProducts: Readonly<Record<string, MadeUpProduct>> = {
  11: {
    ...cheese,
    description:
      "Cave-ripened Asturian blue in maple leaves. Fierce, creamy, wonderful with cider.",
    aliases: ["blue cheese", "cabrales", "Spanish cheese", "Blauschimmelkäse", "fromage bleu"],
  },
  12: {
    ...cheese,
    description: "Six-month Manchego from La Mancha ewes. Nutty, firm, a little sweet at the rind.",
    aliases: ["sheep's cheese", "Spanish cheese", "queso", "manchego curado", "Käse"],
  },
  31: {
    ...cheese,
    description: "Gorgonzola dolce from Lombardy in 100 g wedges. Spoonable, gently blue.",
    aliases: ["blue cheese", "gorgonzola dolce", "Italian cheese", "Blauschimmelkäse"],
    single: { minimum: 4, increment: 4 },
  },
  32: {
    ...fresh,
    description: "Silky mascarpone in 200 g tubs. Tiramisù tonight, risotto tomorrow.",
    aliases: ["cream cheese", "tiramisu", "Italian cheese", "Frischkäse"],
    single: { minimum: 4, increment: 4 },
  },
  33: {
    ...cheese,
    description:
      "Norwegian brown goat's cheese: caramel, salt and a farmhouse edge. Shave it thin.",
    aliases: ["brown cheese", "goat cheese", "brunost", "gjetost", "Ziegenkäse"],
    single: { maximum: 80 },
  },
  59: {
    ...cheese,
    description:
      "Savoy raclette by the wheel or the kilo. Melts evenly, smells of the hut in winter.",
    aliases: ["raclette", "melting cheese", "fondue", "fromage", "Käse"],
  },
  60: {
    ...cheese,
    description:
      "Bloomy little rounds from Annecy, ripened to order: chalky on Monday, running by Friday.",
    aliases: ["camembert", "soft cheese", "brie", "fromage", "Weichkäse"],
    single: { minimum: 3, increment: 3 },
  },
  69: {
    ...cheese,
    description:
      "The Norwegian breakfast: brown cheese of cow's and goat's milk, in the ten-kilo block.",
    aliases: ["brown cheese", "brunost", "gudbrandsdal", "Braunkäse"],
    stock: "not tracked",
  },
  71: {
    ...cheese,
    description:
      "The mildest of the brown cheeses, made with cream whey. Children ask for this one.",
    aliases: ["brown cheese", "fløtemysost", "cream cheese", "brunost"],
    newUntil: 17,
  },
  72: {
    ...fresh,
    description:
      "Hand-stretched cow's milk mozzarella in brine. Tears into strands, weeps a little milk.",
    aliases: ["mozzarella", "pizza cheese", "caprese", "Italian cheese", "fior di latte"],
    single: { minimum: 4, increment: 4 },
  },
};
