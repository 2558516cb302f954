/** Kept carts: carts put aside under a name, to be gone on with later. */
import * as z from "zod/mini";
import { PricedCart } from "./cart.ts";
import { Instant } from "./values.ts";

/** A cart that was put aside. */
export const KeptCart = z.object({
  id: z.string(),
  name: z.string(),
  lineCount: z.int(),
  keptAt: Instant,
});
export type KeptCart = z.output<typeof KeptCart>;

/** The carts that a customer has put aside, the latest first; at most 50. */
export const KeptCarts = z.object({ carts: z.array(KeptCart) });
export type KeptCarts = z.output<typeof KeptCarts>;

/** What putting aside and going on answer: the carts aside, and the cart in use. */
export const CartExchange = z.object({ carts: z.array(KeptCart), cart: PricedCart });
export type CartExchange = z.output<typeof CartExchange>;
