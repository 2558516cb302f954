/** The calls that price and change the cart. */
import { PricedCart, PricedLines } from "./cart.ts";
import { CartUpdate, PriceRequest } from "./cart-requests.ts";
import { defineRoute } from "./route.ts";

/** This customer's cart at its prices now. */
export const getCart = defineRoute({
  method: "GET",
  path: "/v1/cart",
  summary: "This customer's cart at its prices now.",
  access: "cart:write",
  status: 200,
  response: PricedCart,
  problems: [],
});

/** Sets lines, the discount code and the order fields of the cart. */
export const updateCart = defineRoute({
  method: "PATCH",
  path: "/v1/cart",
  summary: "Set lines, the discount code or order fields; the rest of the cart stays.",
  access: "cart:write",
  body: CartUpdate,
  status: 200,
  response: PricedCart,
  problems: ["line_refused", "discount_code_refused"],
});

/** Empties the cart. */
export const clearCart = defineRoute({
  method: "DELETE",
  path: "/v1/cart",
  summary: "Take every line and the discount code out of the cart.",
  access: "cart:write",
  status: 200,
  response: PricedCart,
  problems: [],
});

/** Lines at their prices now, without touching the cart. */
export const priceLines = defineRoute({
  method: "POST",
  path: "/v1/prices",
  summary: "Price lines as if they were in a cart, without touching the cart.",
  access: "catalogue:read",
  body: PriceRequest,
  status: 200,
  response: PricedLines,
  problems: [],
});
