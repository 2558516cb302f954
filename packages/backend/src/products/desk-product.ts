/** A product as staff see it, made of its rows. */
import type { DeskProduct, DeskProductUnit, Money } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import { recordRevision } from "../database/record-revision.ts";
import type { Row } from "../database/schema.ts";
import { lastDayBefore } from "./new-until.ts";

type Unit = Row<"product_units">;

/** Makes a product of its row and those of its units, which come in their order. */
export function toDeskProduct(
  row: Row<"products">,
  units: readonly Unit[],
  workspace: CurrentWorkspace,
): DeskProduct {
  const edited = {
    sku: row.sku,
    name: row.name,
    description: row.description,
    category: row.category,
    productLine: row.product_line,
    imageUrl: row.image_url,
    taxClass: row.tax_class,
    newUntil: row.new_until === null ? null : lastDayBefore(row.new_until, workspace.timeZone),
    active: row.active === 1,
    aliases: readAliases(row.aliases),
    replacedBy: row.replaced_by,
    units: units.map((unit) => toDeskUnit(unit, workspace)),
  };
  return { ...edited, stock: row.stock, revision: recordRevision(edited) };
}

const toDeskUnit = (row: Unit, workspace: CurrentWorkspace): DeskProductUnit => ({
  unit: row.unit,
  label: row.label,
  factor: row.factor,
  price: row.price === null ? null : toBasePrice(row.price, workspace),
  minimum: row.minimum,
  maximum: row.maximum,
  increment: row.increment,
  active: row.active === 1,
});

/** A stored base price at the workspace's scale, or at a finer one where it takes that to be exact. */
export function toBasePrice(
  price: number,
  { currency, priceScale }: Pick<CurrentWorkspace, "currency" | "priceScale">,
): Money {
  let [amount, scale] = [price, 4];
  while (scale > priceScale && amount % 10 === 0) {
    amount /= 10;
    scale -= 1;
  }
  return { amount, scale, currency };
}

/** The words of a text with `|` between. */
const readAliases = (aliases: string): string[] =>
  aliases
    .split("|")
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
