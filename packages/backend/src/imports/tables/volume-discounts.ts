/** volume_discounts.csv: percentages off for larger quantities of one line. */
import * as z from "zod/mini";
import { percent, scope, whole } from "../cells.ts";
import { defineTable } from "../table-import.ts";
import { upsertRows } from "../upsert-rows.ts";

export const volumeDiscounts = defineTable({
  file: "volume_discounts.csv",
  required: ["scope", "minimum_quantity", "percent"],
  optional: [],
  key: ["scope", "minimum_quantity"],
  row: z.object({ scope, minimum_quantity: whole(1), percent }),
  apply: (context, rows) =>
    upsertRows(
      context,
      {
        table: "volume_discounts",
        columns: [
          "workspace_id",
          "scope",
          "scope_line",
          "scope_sku",
          "scope_unit",
          "minimum_quantity",
          "percent",
        ],
        key: ["workspace_id", "scope", "scope_line", "scope_sku", "scope_unit", "minimum_quantity"],
      },
      rows.map(({ row }) => ({
        workspace_id: context.workspace.id,
        ...row.scope,
        minimum_quantity: row.minimum_quantity,
        percent: row.percent,
      })),
    ),
});
