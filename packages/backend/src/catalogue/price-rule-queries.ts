/** The rules that prices are made from, as they stand in the database. */
import type { CurrentWorkspace } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { type Source, statement } from "../database/statement.ts";
import type { PriceRule, Promotion, RuleOwner, Scope, VolumeDiscount } from "../pricing/index.ts";

const rulesOfOwner = statement<Row<"price_rules">>(
  () => `
    select id, scope, scope_line, scope_sku, scope_unit, minimum_quantity, kind, value
    from price_rules where workspace_id = ? and owner = ? and owner_id = ?`,
);

/** The price rules of one owner. */
export async function readPriceRules(
  source: Source,
  { id }: CurrentWorkspace,
  owner: RuleOwner,
): Promise<PriceRule[]> {
  const rows = await rulesOfOwner(source, id, owner.kind, ownerId(owner));
  return rows.map((row) => ({
    id: row.id,
    owner,
    scope: toScope(row),
    minimumQuantity: row.minimum_quantity,
    kind: row.kind,
    value: row.value,
  }));
}

const promotionsOf = statement<Row<"promotions">>(
  () => `
    select id, name, scope, scope_line, scope_sku, scope_unit, kind, value, starts, ends
    from promotions where workspace_id = ?`,
);

/** The workspace's promotions: past, present and to come. */
export async function readPromotions(
  source: Source,
  { id }: CurrentWorkspace,
): Promise<Promotion[]> {
  const rows = await promotionsOf(source, id);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    scope: toScope(row),
    kind: row.kind,
    value: row.value,
    starts: row.starts,
    ends: row.ends,
  }));
}

const discountsOf = statement<Row<"volume_discounts">>(
  () => `
    select id, scope, scope_line, scope_sku, scope_unit, minimum_quantity, percent
    from volume_discounts where workspace_id = ?`,
);

/** The workspace's volume discounts. */
export async function readVolumeDiscounts(
  source: Source,
  { id }: CurrentWorkspace,
): Promise<VolumeDiscount[]> {
  const rows = await discountsOf(source, id);
  return rows.map((row) => ({
    id: row.id,
    scope: toScope(row),
    minimumQuantity: row.minimum_quantity,
    percent: row.percent,
  }));
}

function ownerId(owner: RuleOwner): number {
  switch (owner.kind) {
    case "customer":
      return owner.customerId;
    case "group":
      return owner.priceGroupId;
    case "workspace":
      return 0;
  }
}

type ScopeRow = Pick<Row<"price_rules">, "scope" | "scope_line" | "scope_sku" | "scope_unit">;

/** A scope as pricing takes it. */
export function toScope(row: ScopeRow): Scope {
  switch (row.scope) {
    case "all":
      return { kind: "all" };
    case "line":
      return { kind: "line", productLine: row.scope_line };
    case "sku":
      return { kind: "sku", sku: row.scope_sku };
    case "unit":
      return { kind: "unit", sku: row.scope_sku, unit: row.scope_unit };
  }
}
