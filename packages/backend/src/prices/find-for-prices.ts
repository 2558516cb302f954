/** Finds customers, products and product lines as staff type, to set or check their prices. */
import type {
  FoundPriceCustomers,
  FoundProductLines,
  FoundPriceProducts,
} from "@order-portal/contract";
import { sql } from "kysely";
import { findProductIds } from "../catalogue/find-product-ids.ts";
import { foldText } from "../catalogue/fold-text.ts";
import { readProducts } from "../catalogue/product-facts.ts";
import type { StaffContext } from "../context.ts";
import { behind } from "./list-page.ts";
import { containing } from "./search-pattern.ts";

/** How many are found at most. */
const most = 20;
const mostLines = 50;

/** What was typed. */
interface Search {
  readonly search?: string | undefined;
}

/** Customers by the beginning of their number, or of a word of their name; by name. */
export async function findPriceCustomers(
  { db, workspace }: StaffContext,
  { search = "" }: Search,
): Promise<FoundPriceCustomers> {
  const typed = search.trim();
  const name = foldText(typed);
  const customers = await db
    .selectFrom("customers")
    .select(["number", "name"])
    .where("workspace_id", "=", workspace.id)
    .$if(typed !== "", (query) =>
      query.where((e) =>
        e.or([
          sql<boolean>`lower(number) like ${containing(typed).slice(1)} escape '\\'`,
          e.and([e("sort_name", ">=", name), e("sort_name", "<", behind(name))]),
          sql<boolean>`sort_name like ${`% ${containing(name).slice(1)}`} escape '\\'`,
        ]),
      ),
    )
    .orderBy("sort_name")
    .orderBy("id")
    .limit(most)
    .execute();
  return { customers };
}

/** Active products by sku, name or alias, as buyers find them. */
export async function findPriceProducts(
  context: StaffContext,
  { search = "" }: Search,
): Promise<FoundPriceProducts> {
  const ids = await findProductIds(context, search, most);
  const found = await readProducts(context.store, context.workspace.id, ids);
  return {
    products: ids
      .flatMap((id) => found.get(id) ?? [])
      .map(({ sku, name, productLine, units }) => ({
        sku,
        name,
        productLine,
        units: units
          .filter(({ active }) => active)
          .map(({ unit, label, factor }) => ({ unit, label, factor })),
      })),
  };
}

/** Product lines by a part of their name. */
export async function findProductLines(
  { db, workspace }: StaffContext,
  { search = "" }: Search,
): Promise<FoundProductLines> {
  const rows = await db
    .selectFrom("products")
    .select("product_line")
    .distinct()
    .where("workspace_id", "=", workspace.id)
    .where("product_line", "is not", null)
    .$if(search !== "", (query) =>
      query.where(sql<boolean>`lower(product_line) like ${containing(search)} escape '\\'`),
    )
    .orderBy("product_line")
    .limit(mostLines)
    .execute();
  return { productLines: rows.flatMap(({ product_line }) => product_line ?? []) };
}
