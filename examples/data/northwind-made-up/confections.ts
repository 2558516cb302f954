import type { MadeUpProduct } from "./made-up-product.ts";

const sweet = { line: "Chocolate & candy", taxClass: "standard" } as const;
const baked = { line: "Biscuits & bakes", taxClass: "standard" } as const;

/** By the source's ProductID. */
export const confections: Readonly<Record<string, MadeUpProduct>> = {
  16: {
    ...baked,
    description:
      "Crisp Melbourne meringue with a marshmallow heart. You add cream and summer fruit.",
    aliases: ["meringue", "dessert", "Baiser"],
    whole: { maximum: 12 },
  },
  19: {
    ...baked,
    description:
      "Round wheat biscuits half dipped in dark chocolate. Twelve to a box, never enough.",
    aliases: ["cookies", "chocolate cookies", "digestives", "Kekse", "biscuit"],
  },
  20: {
    ...baked,
    line: "Spreads & syrups",
    description:
      "Thick-cut Seville orange marmalade in Sir Rodney's gift box. Bitter, bright, proper.",
    aliases: ["marmalade", "orange jam", "Orangenmarmelade", "gift"],
    single: { minimum: 2, increment: 2 },
  },
  21: {
    ...baked,
    description: "Four buttermilk scones to a pack. Ten minutes warm, then jam, then cream.",
    aliases: ["scone", "tea cake", "biscuits", "cream tea"],
    stock: "sold out",
  },
  25: {
    ...sweet,
    line: "Spreads & syrups",
    description: "Hazelnut nougat cream from Berlin. On bread, in crêpes, off the spoon at night.",
    aliases: ["nougat cream", "hazelnut spread", "nutella", "chocolate spread", "Nuss-Nougat"],
    stock: "not tracked",
  },
  26: {
    ...sweet,
    description: "Soft fruit gum bears in six colours. The reception desk's most honest welcome.",
    aliases: ["gummy bears", "gummi bears", "candy", "gumbaer", "wine gums", "sweets"],
    single: { minimum: 10, increment: 10 },
  },
  27: {
    ...sweet,
    description: "Alpine milk chocolate with a slow melt, in the plain bar that needs no excuse.",
    aliases: ["chocolate", "milk chocolate", "chocolate bar", "chocolat", "Schokolade"],
    single: { minimum: 10, increment: 10 },
  },
  47: {
    ...baked,
    description: "Spiced windmill biscuits from the Zaan: cinnamon, clove, brown butter.",
    aliases: ["speculaas", "spice biscuits", "cookies", "koekjes", "Spekulatius"],
    stock: "not tracked",
  },
  48: {
    ...sweet,
    description:
      "Dutch dark chocolate at seventy per cent, dusted with cocoa, packed in a slim box.",
    aliases: ["chocolate", "dark chocolate", "cocoa", "Schokolade", "chocolat noir"],
    newUntil: 30,
  },
  49: {
    ...sweet,
    description:
      "Finnish salt liquorice, firm and dark. A dare on the first bite, a habit by the third.",
    aliases: ["liquorice", "licorice", "salmiakki", "salty licorice", "Lakritz"],
    single: { minimum: 6, increment: 6 },
  },
  50: {
    ...sweet,
    description: "Finnish white chocolate: fresh cream, real vanilla, no shyness.",
    aliases: ["white chocolate", "chocolate bar", "weiße Schokolade"],
  },
  62: {
    ...baked,
    description: "Québec sugar pie: butter pastry under a trembling layer of maple and cream.",
    aliases: ["sugar pie", "maple pie", "tart", "Zuckerkuchen"],
    between: { unit: "DZN", label: "Dozen", factor: 12 },
  },
  68: {
    ...baked,
    description: "All-butter shortbread fingers from a Scottish recipe. Sandy, sweet, dunkable.",
    aliases: ["shortbread", "butter biscuits", "cookies", "sablés"],
  },
};
