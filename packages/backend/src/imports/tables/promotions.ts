/** promotions.csv: sale prices for a time. */
import * as z from "zod/mini";
import { instant, oneOf, scope, text } from "../cells.ts";
import { priceValue, value } from "../price-value.ts";
import { defineTable } from "../table-import.ts";
import { type Prepared, refused, upsertRows } from "../upsert-rows.ts";

/** The table of promotions, whose days are read on the workspace's clock. */
export const promotions = (timeZone: string) =>
  defineTable({
    file: "promotions.csv",
    required: ["name", "scope", "kind", "value"],
    optional: ["starts", "ends"],
    key: ["name", "scope"],
    row: z.object({
      name: text(200),
      scope,
      kind: oneOf(["fixed", "percent"]),
      value,
      starts: z.optional(instant(timeZone)),
      ends: z.optional(instant(timeZone, "end")),
    }),
    apply: (context, rows, columns) =>
      upsertRows(
        context,
        {
          table: "promotions",
          columns: [
            "workspace_id",
            "name",
            "scope",
            "scope_line",
            "scope_sku",
            "scope_unit",
            "kind",
            "value",
            "starts",
            "ends",
          ],
          key: ["workspace_id", "name", "scope", "scope_line", "scope_sku", "scope_unit"],
          keep: ["starts", "ends"].filter((column) => !columns.has(column)),
        },
        rows.map(({ row }): Prepared => {
          const amount = priceValue(row.kind, row.value);
          if (typeof amount === "object") return { refused: amount };
          const { starts = null, ends = null } = row;
          if (starts !== null && ends !== null && ends <= starts) {
            return refused("ends", "is before the start");
          }
          return {
            workspace_id: context.workspace.id,
            name: row.name,
            ...row.scope,
            kind: row.kind,
            value: amount,
            starts,
            ends,
          };
        }),
      ),
  });
