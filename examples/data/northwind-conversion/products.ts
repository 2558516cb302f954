import { value, type Row } from "../tables/read-table.ts";
import type { ImportRow } from "../tables/import-format.ts";
import { addDays } from "../tables/dates.ts";
import { hundredths } from "../tables/money.ts";
import { madeUpProducts } from "../northwind-made-up/products.ts";
import type { MadeUpProduct } from "../northwind-made-up/made-up-product.ts";
import { parsePackaging } from "./parse-packaging.ts";
import { saleUnit, unitRows } from "./units.ts";

/** The first letters of a sku, by the source's CategoryID. */
const prefixes: Readonly<Record<string, string>> = {
  1: "BEV",
  2: "CND",
  3: "SWT",
  4: "DAI",
  5: "GRN",
  6: "MEA",
  7: "PRD",
  8: "SEA",
};

/** A product of the source, as the order lines need to know it. */
export interface ConvertedProduct {
  readonly sku: string;
  readonly name: string;
  readonly saleUnit: string;
  readonly row: ImportRow<"products.csv">;
  readonly units: readonly ImportRow<"units.csv">[];
}

/** The stock in base units; `""` where nobody counts it. */
function stock(unitsInStock: string, factor: number, madeUp: MadeUpProduct): string {
  if (madeUp.stock === "not tracked") return "";
  return madeUp.stock === "sold out" ? "0" : String(Number(unitsInStock) * factor);
}

/** A product's code: the first letters are its category's. */
function skuOf(source: Row): string {
  const prefix = prefixes[value(source, "CategoryID")];
  if (!prefix) throw new Error(`Product ${value(source, "ProductID")} has no known category.`);
  return `${prefix}-${100 + Number(value(source, "ProductID"))}`;
}

/** Converts every product, by the source's ProductID; `today` is the day the demo takes as now. */
export function convertProducts(
  products: readonly Row[],
  categories: readonly Row[],
  today: string,
): ReadonlyMap<string, ConvertedProduct> {
  const categoryNames = new Map(
    categories.map((row) => [value(row, "CategoryID"), value(row, "CategoryName")]),
  );
  const skus = new Map(products.map((source) => [value(source, "ProductID"), skuOf(source)]));
  return new Map(
    products.map((source) => {
      const id = value(source, "ProductID");
      const category = value(source, "CategoryID");
      const madeUp = madeUpProducts[id];
      if (!madeUp) throw new Error(`Nothing is made up for product ${id}.`);
      const sku = skuOf(source);
      const name = value(source, "ProductName");
      const packaging = parsePackaging(value(source, "QuantityPerUnit"));
      const sold = saleUnit(packaging);
      const row: ImportRow<"products.csv"> = {
        sku,
        name,
        description: madeUp.description,
        category: categoryNames.get(category) ?? "",
        product_line: madeUp.line,
        image_url: `images/${sku}.svg`,
        tax_class: madeUp.taxClass,
        new_until: madeUp.newUntil === undefined ? "" : addDays(today, madeUp.newUntil),
        active: String(value(source, "Discontinued") === "0"),
        stock: stock(value(source, "UnitsInStock"), sold.factor, madeUp),
        aliases: madeUp.aliases.join("|"),
        replaced_by: madeUp.replacedBy === undefined ? "" : (skus.get(madeUp.replacedBy) ?? ""),
      };
      const units = unitRows(sku, packaging, hundredths(value(source, "UnitPrice")), madeUp);
      return [id, { sku, name, saleUnit: sold.unit, row, units }];
    }),
  );
}
