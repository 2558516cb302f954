/** Price rules, promotions, volume discounts and discount codes as the database has them. */
import type { Row } from "../../database/schema.ts";
import { formatDecimal } from "../../money/decimal-text.ts";
import { formatInstant } from "../../imports/zoned-time.ts";
import { flagText, percentText, plainText, priceText, scopeText } from "../cell-texts.ts";
import { defineStored } from "../stored-table.ts";

const scope = "t.scope, t.scope_line, t.scope_sku, t.scope_unit";

const valueText = ({ kind, value }: { kind: string; value: number }, digits: number): string =>
  kind === "fixed" ? priceText(value, digits) : percentText(value);

export const storedPriceRules = defineStored<Row<"price_rules"> & { owner_name: string | null }>({
  table: "price_rules",
  select: `t.workspace_id, t.owner, t.owner_id, coalesce(g.code, c.number) as owner_name, ${scope}, t.minimum_quantity, t.kind, t.value`,
  from: `price_rules t
    left join price_groups g on t.owner = 'group' and g.id = t.owner_id
    left join customers c on t.owner = 'customer' and c.id = t.owner_id`,
  workspace: "t.workspace_id",
  order: ["t.id"],
  cells: (row, { currencyDigits }) => ({
    owner: row.owner === "workspace" ? "workspace" : `${row.owner}:${plainText(row.owner_name)}`,
    scope: scopeText(row),
    minimum_quantity: plainText(row.minimum_quantity),
    kind: row.kind,
    value: valueText(row, currencyDigits),
  }),
});

export const storedPromotions = defineStored<Row<"promotions">>({
  table: "promotions",
  select: `t.workspace_id, t.name, ${scope}, t.kind, t.value, t.starts, t.ends`,
  from: "promotions t",
  workspace: "t.workspace_id",
  order: ["t.id"],
  cells: (row, { currencyDigits, timeZone }) => ({
    name: row.name,
    scope: scopeText(row),
    kind: row.kind,
    value: valueText(row, currencyDigits),
    ...timesOf(row, timeZone),
  }),
});

export const storedVolumeDiscounts = defineStored<Row<"volume_discounts">>({
  table: "volume_discounts",
  select: `t.workspace_id, ${scope}, t.minimum_quantity, t.percent`,
  from: "volume_discounts t",
  workspace: "t.workspace_id",
  order: ["t.id"],
  cells: (row) => ({
    scope: scopeText(row),
    minimum_quantity: plainText(row.minimum_quantity),
    percent: percentText(row.percent),
  }),
});

export const storedDiscountCodes = defineStored<Row<"discount_codes">>({
  table: "discount_codes",
  select:
    "t.workspace_id, t.code, t.code_folded, t.kind, t.value, t.starts, t.ends, t.max_uses, t.first_order_only",
  from: "discount_codes t",
  workspace: "t.workspace_id",
  order: ["t.id"],
  cells: (row, { currencyDigits, timeZone }) => ({
    code: row.code,
    kind: row.kind,
    value: row.kind === "fixed" ? formatDecimal(row.value, currencyDigits) : percentText(row.value),
    ...timesOf(row, timeZone),
    max_uses: plainText(row.max_uses),
    first_order_only: flagText(row.first_order_only),
  }),
});

const timesOf = (
  { starts, ends }: { starts: number | null; ends: number | null },
  timeZone: string,
) => ({
  starts: starts === null ? "" : formatInstant(starts, timeZone),
  ends: ends === null ? "" : formatInstant(ends, timeZone, "end"),
});
