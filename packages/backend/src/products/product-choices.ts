/** What products can be put under: the categories, product lines and tax classes that there are. */
import type { ProductChoices } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { type Source, statement } from "../database/statement.ts";

/** More than these are not offered; they can be typed all the same. */
const mostNames = 1000;

const namesOf = (column: "category" | "product_line") =>
  statement<{ name: string }>(
    () => `
      select distinct ${column} as name from products
      where workspace_id = ? and active in (0, 1) and ${column} is not null
      order by ${column} limit ${mostNames}`,
  );
const categories = namesOf("category");
const productLines = namesOf("product_line");

/** Reads them; names stand in the order of the workspace's language. */
export async function getProductChoices({
  store,
  workspace,
}: StaffContext): Promise<ProductChoices> {
  const { compare } = new Intl.Collator(workspace.locale, { numeric: true });
  const read = async (query: (source: Source, id: number) => Promise<{ name: string }[]>) =>
    (await query(store, workspace.id)).map(({ name }) => name).sort(compare);
  const { taxRates, defaultTaxClass } = workspace.settings;
  return {
    categories: await read(categories),
    productLines: await read(productLines),
    taxClasses: Object.entries(taxRates).map(([name, percent]) => ({ name, percent })),
    defaultTaxClass,
  };
}
