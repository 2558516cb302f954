/** discount_codes.csv: reductions of a whole order for who knows the code. */
import * as z from "zod/mini";
import { foldCode } from "../../carts/fold-code.ts";
import { flag, instant, oneOf, text, whole } from "../cells.ts";
import { priceValue, value } from "../price-value.ts";
import { defineTable } from "../table-import.ts";
import { type Prepared, refused, upsertRows } from "../upsert-rows.ts";

const optional = ["starts", "ends", "max_uses", "first_order_only"];

/** The table of discount codes, whose days are read on the workspace's clock. */
export const discountCodes = (timeZone: string) =>
  defineTable({
    file: "discount_codes.csv",
    required: ["code", "kind", "value"],
    optional,
    key: ["code"],
    row: z.object({
      code: text(64).check(z.regex(/^\S+$/, "has a space")),
      kind: oneOf(["fixed", "percent"]),
      value,
      starts: z.optional(instant(timeZone)),
      ends: z.optional(instant(timeZone, "end")),
      max_uses: z.optional(whole(1)),
      first_order_only: z.optional(flag),
    }),
    apply: (context, rows, columns) =>
      upsertRows(
        context,
        {
          table: "discount_codes",
          columns: ["workspace_id", "code", "code_folded", "kind", "value", ...optional],
          key: ["workspace_id", "code_folded"],
          keep: optional.filter((column) => !columns.has(column)),
        },
        rows.map(({ row }): Prepared => {
          const amount = priceValue(row.kind, row.value);
          if (typeof amount === "object") return { refused: amount };
          const digits = 10 ** (4 - context.workspace.currencyDigits);
          if (row.kind === "fixed" && amount % digits !== 0) {
            return refused("value", `is finer than ${context.workspace.currency} can be paid`);
          }
          return {
            workspace_id: context.workspace.id,
            code: row.code,
            code_folded: foldCode(row.code),
            kind: row.kind,
            value: row.kind === "fixed" ? amount / digits : amount,
            starts: row.starts ?? null,
            ends: row.ends ?? null,
            max_uses: row.max_uses ?? null,
            first_order_only: row.first_order_only ?? 0,
          };
        }),
      ),
  });
