import type { MadeUpProduct } from "./made-up-product.ts";

const dried = { line: "Dried fruit", taxClass: "zero" } as const;
const garden = { line: "Tofu & vegetables", taxClass: "zero" } as const;

/** By the source's ProductID. */
export const produce: Readonly<Record<string, MadeUpProduct>> = {
  7: {
    ...dried,
    description: "Organic Michigan pears, halved and slowly dried. Chewy, honeyed, nothing added.",
    aliases: ["pears", "dried fruit", "organic", "bio", "Birnen"],
    single: { minimum: 2, increment: 2 },
  },
  14: {
    ...garden,
    description: "Silken Osaka tofu in 100 g cups, set like custard. Ginger, spring onion, soy.",
    aliases: ["bean curd", "silken tofu", "soya", "vegan", "Sojaquark"],
    single: { minimum: 5, increment: 5 },
    stock: "not tracked",
  },
  28: {
    ...garden,
    description: "Barrel-fermented white cabbage with juniper, in the large kitchen tin.",
    aliases: ["sauerkraut", "pickled cabbage", "choucroute"],
  },
  51: {
    ...dried,
    description:
      "Pink Lady apple rings from Manjimup in Western Australia. Sharp, soft, sulphur-free.",
    aliases: ["apples", "apple rings", "dried fruit", "Äpfel", "pommes"],
    single: { minimum: 5, increment: 5 },
  },
  74: {
    ...garden,
    description:
      "Firm tofu that keeps for months unopened. Fries, grills, feeds the whole canteen.",
    aliases: ["bean curd", "firm tofu", "soya", "vegan", "UHT tofu"],
    stock: "sold out",
    replacedBy: "14",
  },
};
