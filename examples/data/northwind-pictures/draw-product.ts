import { beverages } from "./products/beverages.ts";
import { condiments } from "./products/condiments.ts";
import { confections } from "./products/confections.ts";
import { dairyProducts } from "./products/dairy-products.ts";
import { grains } from "./products/grains.ts";
import { meat } from "./products/meat.ts";
import { produce } from "./products/produce.ts";
import { seafood } from "./products/seafood.ts";

const pictures: Readonly<Record<string, () => string>> = {
  ...beverages,
  ...condiments,
  ...confections,
  ...dairyProducts,
  ...grains,
  ...meat,
  ...produce,
  ...seafood,
};

/** Draws the picture of one product, by the source's ProductID, as a whole SVG document. */
export function drawProduct(productId: string): string {
  const draw = pictures[productId];
  if (!draw) throw new Error(`No picture for product ${productId}.`);
  return draw();
}
