/** The calls that put carts aside and go on with them, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { deleteKeptCart } from "./delete-kept-cart.ts";
import { keepCart } from "./keep-cart.ts";
import { listKeptCarts } from "./list-kept-carts.ts";
import { openKeptCart } from "./open-kept-cart.ts";

/** Handlers of the routes on kept carts. */
export const keptCartHandlers: Handlers<
  "listKeptCarts" | "keepCart" | "openKeptCart" | "deleteKeptCart"
> = {
  listKeptCarts: (context) => listKeptCarts(context),
  keepCart: (context, { body }) => keepCart(context, body.name),
  openKeptCart: (context, { params, body }) => openKeptCart(context, params.id, body.keepCurrentAs),
  deleteKeptCart: (context, { params }) => deleteKeptCart(context, params.id),
};
