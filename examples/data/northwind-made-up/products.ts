import { beverages } from "./beverages.ts";
import { condiments } from "./condiments.ts";
import { confections } from "./confections.ts";
import { dairyProducts } from "./dairy-products.ts";
import { grains } from "./grains.ts";
import type { MadeUpProduct } from "./made-up-product.ts";
import { meat } from "./meat.ts";
import { produce } from "./produce.ts";
import { seafood } from "./seafood.ts";

/** What is made up about each product, by the source's ProductID. */
export const madeUpProducts: Readonly<Record<string, MadeUpProduct>> = {
  ...beverages,
  ...condiments,
  ...confections,
  ...dairyProducts,
  ...grains,
  ...meat,
  ...produce,
  ...seafood,
};
