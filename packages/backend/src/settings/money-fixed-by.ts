/** What holds a workspace's currency and price scale as they are. */
import { type Source, statement } from "../database/statement.ts";

/** The first thing found that was priced, or ordered, in the currency of now. */
export type MoneyFixedBy = "orders" | "prices";

const found = (from: string) =>
  statement<{ found: number }>(() => `select 1 as found from ${from} limit 1`);

const orders = found("orders where workspace_id = ?");

const priced = [
  found(`products
    join product_units on product_units.product_id = products.id
    where products.workspace_id = ? and product_units.price is not null`),
  found("price_rules where workspace_id = ?"),
  found("promotions where workspace_id = ?"),
  found("discount_codes where workspace_id = ?"),
  found("customers where workspace_id = ? and freight is not null"),
];

/** Null where nothing does, and they may be chosen anew. */
export async function moneyFixedBy(
  source: Source,
  workspaceId: number,
): Promise<MoneyFixedBy | null> {
  if ((await orders(source, workspaceId)).length > 0) return "orders";
  for (const prices of priced) {
    if ((await prices(source, workspaceId)).length > 0) return "prices";
  }
  return null;
}
