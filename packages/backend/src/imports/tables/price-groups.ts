/** price_groups.csv: customers who share price rules. */
import * as z from "zod/mini";
import { text } from "../cells.ts";
import { defineTable } from "../table-import.ts";
import { upsertRows } from "../upsert-rows.ts";

export const priceGroups = defineTable({
  file: "price_groups.csv",
  required: ["code", "name"],
  optional: [],
  key: ["code"],
  row: z.object({ code: text(64), name: text(200) }),
  apply: (scope, rows) =>
    upsertRows(
      scope,
      {
        table: "price_groups",
        columns: ["workspace_id", "code", "name"],
        key: ["workspace_id", "code"],
      },
      rows.map(({ row }) => ({ workspace_id: scope.workspace.id, ...row })),
    ),
});
