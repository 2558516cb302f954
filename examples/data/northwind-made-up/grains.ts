import type { MadeUpProduct } from "./made-up-product.ts";

const bread = { line: "Bread & crispbread", taxClass: "zero" } as const;
const pasta = { line: "Pasta, noodles & flour", taxClass: "zero" } as const;

/** By the source's ProductID. */
export const grains: Readonly<Record<string, MadeUpProduct>> = {
  22: {
    ...bread,
    description:
      "Wholegrain rye crispbread from Göteborg, baked dark. Snaps loudly, keeps for months.",
    aliases: ["crispbread", "knackebrod", "rye", "crackers", "Knäckebrot"],
    stock: "not tracked",
  },
  23: {
    ...bread,
    description:
      "Soft Swedish flatbread, rolled thin and lightly dimpled. Wraps a herring or a hot dog.",
    aliases: ["flatbread", "tunnbrod", "wrap", "Fladenbrot"],
  },
  42: {
    ...pasta,
    description:
      "Thick yellow wheat noodles for the hawker classic: prawns, squid, dark stock, lime.",
    aliases: ["noodles", "egg noodles", "hokkien mee", "wok"],
  },
  52: {
    ...pasta,
    description:
      "Strong white flour blend for paper-thin filo, strudel and börek. Water, oil, patience.",
    aliases: ["flour", "phyllo", "pastry", "strudel dough", "Mehl"],
    onlyByCase: true,
  },
  56: {
    ...pasta,
    description: "Potato gnocchi after Nonna Alice: pillow-light, ridged, ready in two minutes.",
    aliases: ["pasta", "potato dumplings", "gnocci", "Italian"],
    single: { minimum: 6, increment: 6 },
  },
  57: {
    ...pasta,
    description:
      "Egg ravioli from Salerno filled with ricotta and spinach. Butter and sage will do.",
    aliases: ["pasta", "filled pasta", "ricotta", "spinach", "Italian"],
    newUntil: 10,
  },
  64: {
    ...pasta,
    line: "Bread & crispbread",
    description: "Bavarian bread dumplings with parsley, four to a bag. Made to drown in gravy.",
    aliases: ["dumplings", "bread dumplings", "knoedel", "Knödel", "Semmelknoedel"],
    single: { minimum: 2, increment: 2 },
  },
};
