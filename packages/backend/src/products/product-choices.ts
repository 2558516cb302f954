/** What products can be put under: the categories, product lines and tax classes that there are. */
import type { ProductChoices } from "@order-portal/contract";
import { boundedCache, type BoundedCache } from "../catalogue/bounded-cache.ts";
import type { StaffContext } from "../context.ts";
import { type Source, statement } from "../database/statement.ts";
import type { Store } from "../database/store.ts";

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

/** Choices are kept for as long as the catalogue stays as it is: reading them goes through it all. */
const kept = new WeakMap<Store, BoundedCache<ProductChoices>>();
const mostKept = 100;

/** Reads them; names stand in the order of the workspace's language. */
export function getProductChoices(context: StaffContext): Promise<ProductChoices> {
  const { store, workspace, now } = context;
  const cache = kept.get(store) ?? boundedCache<ProductChoices>(mostKept);
  kept.set(store, cache);
  const question = {
    key: String(workspace.id),
    version: workspace.catalogueRevision,
    now: now(),
  };
  return cache.get(question, async () => ({ value: await readChoices(context), weight: 1 }));
}

async function readChoices({ store, workspace }: StaffContext): Promise<ProductChoices> {
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
