/** The calls on what a customer has ordered before, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { listOrderedProducts } from "./list-ordered-products.ts";
import { listUsuals } from "./list-usuals.ts";
import { previewReorder } from "./preview-reorder.ts";

/** Handlers of the history's routes. */
export const historyHandlers: Handlers<"listOrderedProducts" | "listUsuals" | "previewReorder"> = {
  listOrderedProducts: (context) => listOrderedProducts(context),
  listUsuals: (context) => listUsuals(context),
  previewReorder: (context, { body }) => previewReorder(context, body),
};
