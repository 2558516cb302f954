/** The calls on the supplier's data as tables, bound to the contract. */
import type { Handlers } from "../http/handlers.ts";
import { listRows } from "./list-rows.ts";
import { previewRows } from "./preview-rows.ts";
import { putRows } from "./put-rows.ts";

/** Handlers of the desk's routes on rows. */
export const rowHandlers: Handlers<"previewRows" | "putRows" | "listRows"> = {
  previewRows: (context, { body }) => previewRows(context, body.tables),
  putRows: (context, { params, body }) => putRows(context, params.table, body.rows),
  listRows: (context, { params, query }) => listRows(context, params.table, query),
};
