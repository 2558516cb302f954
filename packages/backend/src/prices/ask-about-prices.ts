/** What looks like a slip in a price: above the base price, or less than half of it. */
import type { FieldError, ScopeInput } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { type Source, statement } from "../database/statement.ts";
import { formatMoney } from "../orders/format-money.ts";
import type { PriceChange } from "../pricing/index.ts";
import { percentText } from "./change-value.ts";
import { toScopeColumns } from "./scope-columns.ts";

interface PricedUnit {
  name: string;
  unit: string;
  factor: number;
  base: number;
  count: number;
}

/** Half of the price, in millionths. */
const half = 500_000;
/** How many products a question names. */
const mostNamed = 3;

/** `proposed` and its comparison with `base`, in ten-thousandths. */
const unitsWhere = (comparison: string) =>
  statement<PricedUnit>(
    () => `
      select name, unit, factor, base, count(*) over () as count from (
        select products.name, products.sort_name, product_units.position, product_units.unit,
          product_units.factor,
          coalesce(product_units.price, product_units.factor * (
            select bases.price from product_units as bases
            where bases.product_id = products.id and bases.factor = 1 and bases.price is not null
            order by bases.position, bases.unit limit 1
          )) as base,
          cast(? as bigint) * (case when ? = 'unit' then 1 else product_units.factor end)
            as proposed
        from products join product_units on product_units.product_id = products.id
        where products.workspace_id = ? and products.active = 1 and product_units.active = 1
          and (? <> 'line' or products.product_line = ?)
          and (? not in ('sku', 'unit') or products.sku = ?)
          and (? <> 'unit' or product_units.unit = ?)
      ) as priced
      where ${comparison}
      order by sort_name, position limit ${mostNamed}`,
  );

const unitsAbove = unitsWhere("proposed > base");
const unitsBelowHalf = unitsWhere("proposed * 2 < base");

/**
 * What is to be asked about a fixed price or a percentage off. Compared is the base price of every
 * unit on sale that it applies to.
 */
export async function askAboutPrices(
  source: Source,
  context: StaffContext,
  scope: ScopeInput,
  change: PriceChange,
): Promise<FieldError[]> {
  if (change.kind === "percent") {
    if (change.value <= half) return [];
    const detail = `${percentText(change.value)} % off is more than half of the price.`;
    return [{ pointer: "/value", code: "price_under_half", detail }];
  }
  const { scope: kind, scope_line, scope_sku, scope_unit } = toScopeColumns(scope);
  const find = (statement: typeof unitsAbove) =>
    statement(
      source,
      change.value,
      kind,
      context.workspace.id,
      kind,
      scope_line,
      kind,
      scope_sku,
      kind,
      scope_unit,
    );
  const questions: FieldError[] = [];
  const ask = (code: string, words: string, units: readonly PricedUnit[]) => {
    if (units.length === 0) return;
    const detail = `${words}: ${nameUnits(context, change, kind === "unit", units)}.`;
    questions.push({ pointer: "/value", code, detail });
  };
  ask("price_above_base", "That is above the base price", await find(unitsAbove));
  ask("price_under_half", "That is under half of the base price", await find(unitsBelowHalf));
  return questions;
}

function nameUnits(
  { workspace }: StaffContext,
  { value }: PriceChange,
  isOfUnit: boolean,
  units: readonly PricedUnit[],
): string {
  const money = (price: number) => {
    // As fine as the price is, but no finer than it is shown.
    const scale = workspace.priceScale;
    const amount = Math.round(price / 10 ** (4 - scale));
    return formatMoney({ amount, scale, currency: workspace.currency }, workspace.locale);
  };
  const named = units.map(({ name, unit, factor, base }) => {
    const proposed = isOfUnit ? value : value * factor;
    return `${name} (${unit}) ${money(proposed)} instead of ${money(base)}`;
  });
  const more = Number(units[0]?.count ?? 0) - named.length;
  return named.join(", ") + (more > 0 ? `, and ${more} more` : "");
}
