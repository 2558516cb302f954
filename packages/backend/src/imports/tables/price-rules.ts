/** price_rules.csv: fixed prices and percentages of the workspace, a price group or a customer. */
import * as z from "zod/mini";
import { oneOf, owner, scope, whole } from "../cells.ts";
import { customerIds, priceGroupIds } from "../look-up.ts";
import { priceValue, value } from "../price-value.ts";
import { defineTable } from "../table-import.ts";
import { type Prepared, refused, upsertRows } from "../upsert-rows.ts";

export const priceRules = defineTable({
  file: "price_rules.csv",
  required: ["owner", "scope", "kind", "value"],
  optional: ["minimum_quantity"],
  key: ["owner", "scope", "minimum_quantity"],
  row: z.object({
    owner,
    scope,
    minimum_quantity: z.optional(whole(1)),
    kind: oneOf(["fixed", "percent"]),
    value,
  }),
  apply: async (context, rows) => {
    const names = (kind: string) =>
      rows.flatMap(({ row }) => (row.owner.owner === kind ? row.owner.name : []));
    const groups = await priceGroupIds(context, names("group"));
    const customers = await customerIds(context, names("customer"));
    return upsertRows(
      context,
      {
        table: "price_rules",
        columns: [
          "workspace_id",
          "owner",
          "owner_id",
          "scope",
          "scope_line",
          "scope_sku",
          "scope_unit",
          "minimum_quantity",
          "kind",
          "value",
        ],
        key: [
          "workspace_id",
          "owner",
          "owner_id",
          "scope",
          "scope_line",
          "scope_sku",
          "scope_unit",
          "minimum_quantity",
        ],
      },
      rows.map(({ row }): Prepared => {
        const { owner: kind, name } = row.owner;
        const ids = { workspace: new Map([["", 0]]), group: groups, customer: customers }[kind];
        const ownerId = ids.get(name);
        if (ownerId === undefined) return refused("owner", `${name} is no ${ownerWords[kind]}`);
        const amount = priceValue(row.kind, row.value);
        if (typeof amount === "object") return { refused: amount };
        return {
          workspace_id: context.workspace.id,
          owner: kind,
          owner_id: ownerId,
          ...row.scope,
          minimum_quantity: row.minimum_quantity ?? 1,
          kind: row.kind,
          value: amount,
        };
      }),
    );
  },
});

const ownerWords = { workspace: "workspace", group: "price group", customer: "customer" };
