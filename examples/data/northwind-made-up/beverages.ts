import type { MadeUpProduct } from "./made-up-product.ts";

const beer = {
  line: "Ales & lagers",
  taxClass: "standard",
  single: { minimum: 6, increment: 6 },
  between: { unit: "PK", label: "Six-pack", factor: 6 },
} as const;
const spirit = { line: "Wine & spirits", taxClass: "standard" } as const;

/** By the source's ProductID. */
export const beverages: Readonly<Record<string, MadeUpProduct>> = {
  1: {
    line: "Tea & coffee",
    taxClass: "reduced",
    description:
      "Assam black tea with cardamom, cinnamon and ginger. Strong enough for milk, round enough without.",
    aliases: ["tea", "masala", "spiced tea", "tea bags", "thé", "Tee"],
  },
  2: {
    ...beer,
    description: "A light, clean rice lager with a soft sweetness. Made for chilli and lime.",
    aliases: ["beer", "lager", "Thai beer", "Bier", "cerveza"],
  },
  24: {
    line: "Soft drinks",
    taxClass: "standard",
    description: "Brazil's own soda: guaraná berry, a little apple, a lot of fizz.",
    aliases: ["guarana", "soda", "pop", "soft drink"],
  },
  34: {
    ...beer,
    description: "Copper-coloured Oregon pale ale, resinous with Cascade hops and dry at the end.",
    aliases: ["beer", "pale ale", "craft beer", "Bigfoot", "Bier"],
    newUntil: -6,
  },
  35: {
    ...beer,
    description: "Black Oregon stout: roasted barley, dark chocolate, a cream-coloured head.",
    aliases: ["beer", "stout", "dark beer", "porter", "Bigfoot"],
  },
  38: {
    ...spirit,
    description:
      "Deep, structured red from the hills of Blaye, raised in oak. Open it an hour before the guests.",
    aliases: ["red wine", "vin rouge", "Rotwein", "cote de blaye", "Bordeaux"],
    single: { maximum: 36 },
    between: { unit: "PK", label: "Half case of 6", factor: 6 },
    whole: { maximum: 5 },
  },
  39: {
    ...spirit,
    description:
      "French herbal liqueur of a hundred and thirty plants. A capful lifts a cocktail, a chocolate, a roast.",
    aliases: ["liqueur", "herbal liqueur", "green chartreuse", "Likör"],
    newUntil: 24,
  },
  43: {
    line: "Tea & coffee",
    taxClass: "reduced",
    description:
      "Dark-roasted in the Malaysian way and ground medium. Thick, malty, made for condensed milk.",
    aliases: ["coffee", "white coffee", "kopi", "ground coffee", "Kaffee", "café"],
    single: { minimum: 2, increment: 2 },
  },
  67: {
    ...beer,
    description:
      "Straw-bright Oregon lager, crisp as a saw cut. The one that empties the cooler first.",
    aliases: ["beer", "lager", "pils", "Bigfoot", "Bier"],
  },
  70: {
    ...beer,
    description: "Sun-dry Australian lager with a clean, short finish. Serve it nearly frozen.",
    aliases: ["beer", "lager", "Aussie beer", "Bier"],
    stock: "not tracked",
  },
  75: {
    ...beer,
    description:
      "Unfiltered amber beer from the Rhön, brewed after a cloister's recipe. Half-litre swing tops.",
    aliases: ["beer", "abbey beer", "Rhoenbraeu", "monastery", "Weizen", "Bier"],
    between: { unit: "PK", label: "Crate of 12", factor: 12 },
  },
  76: {
    ...spirit,
    description:
      "Finnish cloudberry liqueur: honeyed, tart, golden. Pour it over vanilla ice cream.",
    aliases: ["cloudberry liqueur", "lakka", "Likör", "Lakkalikoori"],
    single: { maximum: 60 },
    newUntil: 24,
  },
};
