import type { MadeUpProduct } from "./made-up-product.ts";

const sauce = { line: "Sauces & seasonings", taxClass: "reduced" } as const;
const spread = { line: "Spreads & syrups", taxClass: "reduced" } as const;

/** By the source's ProductID. */
export const condiments: Readonly<Record<string, MadeUpProduct>> = {
  3: {
    ...spread,
    description: "Clear aniseed syrup for cordials, pastis without the proof and poached pears.",
    aliases: ["anise", "liquorice syrup", "cordial", "sirop", "aniseed"],
  },
  4: {
    ...sauce,
    description:
      "Paprika, cayenne, thyme and garlic from New Orleans. Blackens fish, wakes up fries.",
    aliases: ["spice mix", "cajun spice", "creole", "rub", "Gewürz"],
    single: { minimum: 4, increment: 4 },
  },
  5: {
    ...sauce,
    description: "Roux, filé and spice in one box: add stock, okra and whatever the boat brought.",
    aliases: ["gumbo", "soup mix", "creole"],
    replacedBy: "4",
  },
  6: {
    ...spread,
    description:
      "Michigan boysenberries cooked in small kettles, seeds and all. Set soft for toast.",
    aliases: ["jam", "berry jam", "preserve", "confiture", "Marmelade"],
    stock: "not tracked",
  },
  8: {
    ...spread,
    description: "Whole cranberries, cane sugar, orange peel. For turkey, Camembert and game.",
    aliases: ["cranberries", "relish", "cranberry jelly", "Preiselbeeren"],
    single: { minimum: 3, increment: 3 },
  },
  15: {
    ...sauce,
    description:
      "Osaka soy sauce with less salt, brewed for a year. Clear, nutty and kind to sashimi.",
    aliases: ["soy sauce", "soya", "shoyu", "low sodium", "Sojasauce"],
    newUntil: 17,
  },
  44: {
    ...spread,
    description:
      "Dark palm sugar from Malacca: caramel, smoke and a trace of salt. Grates or melts.",
    aliases: ["palm sugar", "jaggery", "gula melaka", "brown sugar", "Palmzucker"],
    onlyByCase: true,
  },
  61: {
    ...spread,
    description: "Grade A amber maple syrup from Québec's spring sap, and not one thing else.",
    aliases: ["maple syrup", "Ahornsirup", "sirop d'erable", "pancake syrup"],
    newUntil: 10,
  },
  63: {
    ...spread,
    description:
      "Australian yeast spread, dark and savoury. Thin on buttered toast, brave in gravy.",
    aliases: ["yeast extract", "vegemite", "marmite", "vegan spread"],
  },
  65: {
    ...sauce,
    description:
      "Louisiana red peppers, aged in salt and sharpened with vinegar. Three drops will do.",
    aliases: ["hot sauce", "chilli sauce", "tabasco", "pepper sauce", "picante"],
    single: { minimum: 4, increment: 4 },
    whole: { maximum: 20 },
  },
  66: {
    ...sauce,
    description: "Crunchy pickled okra with chilli and dill, the bar snack of the bayou.",
    aliases: ["pickled okra", "pickles", "ladies' fingers"],
    single: { minimum: 3, increment: 3 },
  },
  77: {
    ...sauce,
    description: "The seven herbs of Frankfurt's green sauce, dried. Stir into sour cream and egg.",
    aliases: ["green sauce", "herb sauce", "grune sosse", "Kräuter", "Gruene Sosse"],
  },
};
