/** The calls on shopping lists. */
import * as z from "zod/mini";
import { maximumLines } from "./cart-requests.ts";
import { Quantity, Sku, UnitCode, exactText, text } from "./primitives.ts";
import { defineRoute } from "./route.ts";
import { ShoppingList, ShoppingLists } from "./shopping-list.ts";

const ListParams = z.strictObject({ id: exactText(1, 32) });
const ListName = text(100);

/** This customer's shopping lists. */
export const listShoppingLists = defineRoute({
  method: "GET",
  path: "/v1/shopping-lists",
  summary: "This customer's shopping lists, by name.",
  access: "cart:write",
  status: 200,
  response: ShoppingLists,
  problems: [],
});

/** Makes a shopping list. */
export const createShoppingList = defineRoute({
  method: "POST",
  path: "/v1/shopping-lists",
  summary: "Make a shopping list of these lines: of a cart, of an order, or none yet.",
  access: "cart:write",
  body: z.strictObject({
    name: ListName,
    lines: z.optional(
      z
        .array(z.strictObject({ sku: Sku, unit: UnitCode, quantity: Quantity }))
        .check(z.maxLength(maximumLines)),
    ),
  }),
  status: 201,
  response: ShoppingList,
  problems: ["name_taken"],
});

/** One shopping list. */
export const getShoppingList = defineRoute({
  method: "GET",
  path: "/v1/shopping-lists/:id",
  summary: "One shopping list with its lines at their prices now.",
  access: "cart:write",
  params: ListParams,
  status: 200,
  response: ShoppingList,
  problems: [],
});

/** Changes a shopping list; lines that are not named stay, so that two can change it at once. */
export const updateShoppingList = defineRoute({
  method: "PATCH",
  path: "/v1/shopping-lists/:id",
  summary: "Set lines of a shopping list, 0 takes one out; or rename it.",
  access: "cart:write",
  params: ListParams,
  body: z.strictObject({
    /** A new name; with `revision`, so that nobody's other new name is overwritten unseen. */
    name: z.optional(ListName),
    revision: z.optional(z.int().check(z.gte(0), z.lte(1_000_000_000))),
    lines: z.optional(
      z
        .array(
          z.strictObject({
            sku: Sku,
            unit: UnitCode,
            quantity: z.int().check(z.gte(0), z.lte(1_000_000_000)),
          }),
        )
        .check(z.maxLength(maximumLines)),
    ),
  }),
  status: 200,
  response: ShoppingList,
  problems: ["name_taken", "list_changed"],
});

/** Deletes a shopping list. */
export const deleteShoppingList = defineRoute({
  method: "DELETE",
  path: "/v1/shopping-lists/:id",
  summary: "Delete a shopping list.",
  access: "cart:write",
  params: ListParams,
  status: 204,
  problems: [],
});
