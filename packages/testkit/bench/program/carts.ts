/** Carts to be measured. */
import type { CartLineInput } from "@order-portal/contract";
import type { Request } from "../load/load-types.ts";
import type { Random } from "../random.ts";
import type { Shop } from "./shop.ts";

/** So many lines of different products, a few of each. */
export const cartLines = ({ products }: Pick<Shop, "products">, count: number, random: Random) =>
  random
    .some(products, count)
    .map(({ sku }): CartLineInput => ({ sku, unit: "EA", quantity: 1 + random.below(12) }));

/** The request that sets these lines in the cart of a session. */
export const setCart = (token: string, lines: readonly CartLineInput[]): Request => ({
  method: "PATCH",
  path: "/v1/cart",
  token,
  body: { lines },
});
