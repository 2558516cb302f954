import type { MadeUpProduct } from "./made-up-product.ts";

const cured = { line: "Cured & smoked fish", taxClass: "reduced" } as const;
const shell = { line: "Shellfish & roe", taxClass: "reduced" } as const;

/** By the source's ProductID. */
export const seafood: Readonly<Record<string, MadeUpProduct>> = {
  10: {
    ...shell,
    description: "Salmon roe in light brine, large and bright. It bursts; the blini do the rest.",
    aliases: ["salmon roe", "caviar", "fish eggs", "Lachskaviar"],
    single: { maximum: 48 },
    whole: { maximum: 4 },
  },
  13: {
    line: "Seaweed",
    taxClass: "zero",
    description: "Sun-dried kelp from the Hokkaido coast. The first half of every good dashi.",
    aliases: ["kelp", "kombu", "seaweed", "dashi", "Algen"],
    stock: "not tracked",
  },
  18: {
    ...shell,
    description:
      "Wild tiger prawns from Carnarvon, frozen at sea. Sweet, firm, generously striped.",
    aliases: ["tiger prawns", "shrimp", "gambas", "Garnelen", "crevettes"],
    single: { minimum: 2 },
  },
  30: {
    ...cured,
    description: "Young matjes herring in oil, mild as butter. Onions, apple, black bread.",
    aliases: ["herring", "matjes", "soused herring", "Hering"],
    single: { minimum: 2, increment: 2 },
  },
  36: {
    ...cured,
    description: "Swedish pickled herring with carrot, onion and allspice: midsummer in a jar.",
    aliases: ["pickled herring", "herring", "sill", "Hering"],
    single: { minimum: 6, increment: 6 },
  },
  37: {
    ...cured,
    description: "Dill-cured salmon side, sliced and ready. The mustard sauce is up to you.",
    aliases: ["gravlax", "salmon", "cured salmon", "Lachs", "saumon"],
    newUntil: 30,
  },
  40: {
    ...shell,
    description:
      "Hand-picked New England crab in flat tins. For cakes, chowder and a quick bisque.",
    aliases: ["crab", "crabmeat", "tinned crab", "Krebs", "crabe"],
    single: { minimum: 6, increment: 6 },
  },
  41: {
    ...shell,
    description:
      "White chowder with clams, potato and salt pork. Heat gently and add the crackers.",
    aliases: ["clam chowder", "soup", "clams", "Muschelsuppe"],
    onlyByCase: true,
  },
  45: {
    ...cured,
    description:
      "Bornholm-style herring, hot-smoked over alder until golden. Eat with chives and egg.",
    aliases: ["smoked herring", "kipper", "røget sild", "Räucherhering"],
  },
  46: {
    ...cured,
    description:
      "Danish salt herring, firm and old-fashioned. Soak it overnight, then pickle as you like.",
    aliases: ["salt herring", "herring", "spegesild", "Salzhering"],
  },
  58: {
    ...shell,
    description:
      "Burgundy snails in the shell with parsley and garlic butter. Ten minutes, hot oven.",
    aliases: ["snails", "escargot", "Schnecken", "garlic butter"],
    single: { minimum: 6, increment: 6 },
    between: { unit: "DZN", label: "Dozen", factor: 12 },
  },
  73: {
    ...shell,
    description: "Swedish red lumpfish roe. Salty little beads for eggs, toast and canapés.",
    aliases: ["red caviar", "lumpfish roe", "rod kaviar", "Kaviar"],
    single: { minimum: 4, increment: 4 },
  },
};
