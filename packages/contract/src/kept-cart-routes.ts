/** The calls that put carts aside and go on with them. */
import * as z from "zod/mini";
import { CartExchange, KeptCarts } from "./kept-cart.ts";
import { exactText, text } from "./primitives.ts";
import { defineRoute } from "./route.ts";

const KeptCartParams = z.strictObject({ id: exactText(1, 32) });

/** The carts that were put aside. */
export const listKeptCarts = defineRoute({
  method: "GET",
  path: "/v1/kept-carts",
  summary: "The carts that this customer has put aside, the latest first.",
  access: "cart:write",
  status: 200,
  response: KeptCarts,
  problems: [],
});

/** Puts the cart aside, with its order fields and notes; an empty one is in use after. */
export const keepCart = defineRoute({
  method: "POST",
  path: "/v1/kept-carts",
  summary: "Put the cart aside under a name, and begin an empty one.",
  access: "cart:write",
  body: z.strictObject({ name: text(100) }),
  status: 201,
  response: CartExchange,
  problems: ["cart_empty", "name_taken"],
});

/** Goes on with a cart that was put aside. */
export const openKeptCart = defineRoute({
  method: "POST",
  path: "/v1/kept-carts/:id/open",
  summary: "Go on with a cart that was put aside; the one in use is put aside, or added to.",
  access: "cart:write",
  params: KeptCartParams,
  body: z.strictObject({
    /** The name under which the cart in use is put aside; without it the lines are added to it. */
    keepCurrentAs: z.optional(text(100)),
  }),
  status: 200,
  response: CartExchange,
  problems: ["name_taken", "line_refused"],
});

/** Throws a cart away that was put aside. */
export const deleteKeptCart = defineRoute({
  method: "DELETE",
  path: "/v1/kept-carts/:id",
  summary: "Throw a cart away that was put aside.",
  access: "cart:write",
  params: KeptCartParams,
  status: 204,
  problems: [],
});
