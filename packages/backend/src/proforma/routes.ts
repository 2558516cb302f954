/** The calls that make a pro-forma, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { getDeskProforma, getProforma } from "./get-proforma.ts";

/** Handlers of the routes on papers. */
export const proformaHandlers: Handlers<"getProforma" | "getDeskProforma"> = {
  getProforma: (context, { params, query }) => getProforma(context, params.number, query),
  getDeskProforma: (context, { params, query }) => getDeskProforma(context, params.number, query),
};
