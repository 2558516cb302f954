/**
 * The facts that can count for the prices of a few products, read for them alone: what a check or a
 * preview needs of a workspace that may have a hundred thousand rules.
 */
import type { CurrentWorkspace } from "../context.ts";
import type { Row } from "../database/schema.ts";
import { type Dialect, type Source, listOf, statement } from "../database/statement.ts";
import { toScope } from "../catalogue/price-rule-queries.ts";
import type {
  ProductFacts,
  PriceRule,
  Promotion,
  RuleOwner,
  VolumeDiscount,
  WorkspaceFacts,
} from "../pricing/index.ts";
import { freightRule, taxFacts } from "../workspaces/pricing-settings.ts";

const applies = (d: Dialect) => `
  (scope = 'all' or (scope = 'line' and ${d.isOneOf("scope_line")})
    or (scope in ('sku', 'unit') and ${d.isOneOf("scope_sku")}))`;

const rulesOn = statement<Row<"price_rules">>(
  (d) => `
    select * from price_rules
    where workspace_id = ? and owner = ? and owner_id = ? and ${applies(d)} order by id`,
);
const promotionsOn = statement<Row<"promotions">>(
  (d) => `
    select * from promotions where workspace_id = ? and ${applies(d)} order by id`,
);
const discountsOn = statement<Row<"volume_discounts">>(
  (d) => `
    select * from volume_discounts where workspace_id = ? and ${applies(d)} order by id`,
);

/** Everything that can count for these products for whom these owners' rules are. */
export async function readPriceFacts(
  source: Source,
  workspace: CurrentWorkspace,
  owners: readonly RuleOwner[],
  products: readonly ProductFacts[],
): Promise<WorkspaceFacts> {
  const lines = listOf([...new Set(products.flatMap(({ productLine }) => productLine ?? []))]);
  const skus = listOf(products.map(({ sku }) => sku));
  const rules: PriceRule[] = [];
  for (const owner of owners) {
    const rows = await rulesOn(source, workspace.id, owner.kind, ownerId(owner), lines, skus);
    for (const row of rows) rules.push(toRuleFacts(row, owner));
  }
  const promotions = await promotionsOn(source, workspace.id, lines, skus);
  const discounts = await discountsOn(source, workspace.id, lines, skus);
  return {
    currency: workspace.currency,
    priceScale: workspace.priceScale,
    tax: taxFacts(workspace.settings),
    freight: freightRule(workspace.settings, workspace.currency),
    rules,
    promotions: promotions.map(toPromotionFacts),
    volumeDiscounts: discounts.map(toDiscountFacts),
  };
}

/** Whose rules count for a customer of a price group; the nearest first. */
export const ownersFor = (
  customer: { readonly id: number; readonly priceGroupId: number | null } | null,
): RuleOwner[] => {
  if (customer === null) return [{ kind: "workspace" }];
  const { id, priceGroupId } = customer;
  return [
    { kind: "customer", customerId: id },
    ...(priceGroupId === null ? [] : [{ kind: "group", priceGroupId } as const]),
    { kind: "workspace" },
  ];
};

function ownerId(owner: RuleOwner): number {
  if (owner.kind === "workspace") return 0;
  return owner.kind === "group" ? owner.priceGroupId : owner.customerId;
}

type Facts<T extends "price_rules" | "promotions" | "volume_discounts"> = Omit<
  Row<T>,
  "workspace_id"
>;

/** A rule as pricing takes it. */
export const toRuleFacts = (
  row: Omit<Facts<"price_rules">, "owner" | "owner_id">,
  owner: RuleOwner,
): PriceRule => ({
  id: row.id,
  owner,
  scope: toScope(row),
  minimumQuantity: row.minimum_quantity,
  kind: row.kind,
  value: row.value,
});

/** A promotion as pricing takes it. */
export const toPromotionFacts = (row: Facts<"promotions">): Promotion => ({
  id: row.id,
  name: row.name,
  scope: toScope(row),
  kind: row.kind,
  value: row.value,
  starts: row.starts,
  ends: row.ends,
});

/** A tier as pricing takes it. */
export const toDiscountFacts = (row: Facts<"volume_discounts">): VolumeDiscount => ({
  id: row.id,
  scope: toScope(row),
  minimumQuantity: row.minimum_quantity,
  percent: row.percent,
});
