/**
 * Converts the Online Retail data set into an import folder, for the benchmark.
 *
 *     node examples/data/convert-online-retail.ts [--products N] [--without-orders] TARGET [SOURCE]
 *
 * SOURCE holds the cleaned CSV files (default `$ORDER_PORTAL_SHARED_DATA/online-retail`). The large
 * tables are written as `.csv.gz`. `--products 100000` makes the set larger by variants of the same
 * products; customers and orders stay. Everything streams: only the 3,791 products are held in
 * memory. The same source gives the same bytes.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { addressRows, customerRow, GUEST, guestRow } from "./online-retail-conversion/customers.ts";
import { notice } from "./online-retail-conversion/notice.ts";
import {
  expandTo,
  productRow,
  unitRows,
  variantPrice,
  type Variant,
} from "./online-retail-conversion/products.ts";
import { workspace } from "./online-retail-conversion/workspace.ts";
import { missingSource, sourceFolder } from "./source-folder.ts";
import type { ImportRow } from "./tables/import-format.ts";
import { amount, hundredths } from "./tables/money.ts";
import { readRows, readTable, value, type Row } from "./tables/read-table.ts";
import { writeTable } from "./tables/write-table.ts";

/** What to convert, and how much of it. */
export interface OnlineRetailOptions {
  /** The folder with the source's files. */
  readonly source: string;
  /** The folder to write; it is made if it is not there. */
  readonly target: string;
  /** How many products, 3,791 if left out; more are variants of these. */
  readonly products?: number;
  /** Leaves the orders' tables empty, where only the catalogue is wanted. */
  readonly withoutOrders?: boolean;
}

/** How many rows of each table were written. */
export type RowCounts = Readonly<Record<string, number>>;

async function* flatMap<From, To>(
  rows: Iterable<From> | AsyncIterable<From>,
  convert: (row: From) => readonly To[],
): AsyncGenerator<To> {
  for await (const row of rows) yield* convert(row);
}

const map = <From, To>(
  rows: Iterable<From> | AsyncIterable<From>,
  convert: (row: From) => To,
): AsyncGenerator<To> => flatMap(rows, (row) => [convert(row)]);

/** The price rules: quantity breaks for everybody, variants too, then the customers' own prices. */
async function* priceRules(
  source: string,
  variants: Iterable<Variant>,
): AsyncGenerator<ImportRow<"price_rules.csv">> {
  const tiers = Map.groupBy(
    (await readRows(join(source, "price_tiers_inferred.csv"))).filter(
      // The tier from one piece on is the base price itself.
      (row) => value(row, "min_qty") !== "1",
    ),
    (row) => value(row, "SKU"),
  );
  for (const { source: product, sku, variant } of variants) {
    for (const tier of tiers.get(value(product, "SKU")) ?? []) {
      yield {
        owner: "workspace",
        scope: `sku:${sku}`,
        minimum_quantity: value(tier, "min_qty"),
        kind: "fixed",
        value: variantPrice(value(tier, "unit_price"), variant),
      };
    }
  }
  for await (const row of readTable(join(source, "customer_prices_inferred.csv"))) {
    yield {
      owner: `customer:${value(row, "CustomerID")}`,
      scope: `sku:${value(row, "SKU")}`,
      minimum_quantity: value(row, "smallest_qty_at_price"),
      kind: "fixed",
      value: amount(hundredths(value(row, "unit_price"))),
    };
  }
}

const orderRow = (row: Row): ImportRow<"orders.csv"> => ({
  number: value(row, "InvoiceNo"),
  customer: value(row, "CustomerID") || GUEST,
  // Without an offset: the clock of the workspace, as the source means it.
  date: value(row, "InvoiceDate"),
  status: "fulfilled",
  po_number: "",
  notes: "",
});

/** Converts the source folder into the target folder and answers how many rows it wrote. */
export async function convertOnlineRetail(options: OnlineRetailOptions): Promise<RowCounts> {
  const { source, target } = options;
  const from = (name: string) => join(source, name);
  const products = await readRows(from("products.csv"));
  const customers = await readRows(from("customers.csv"));
  const variants = () => expandTo(products, options.products);
  const names = new Map(Array.from(expandTo(products), ({ sku, name }) => [sku, name]));
  const lineRow = (row: Row): ImportRow<"order_lines.csv"> => {
    const sku = value(row, "SKU");
    return {
      order: value(row, "InvoiceNo"),
      sku,
      unit: "EA",
      quantity: value(row, "Quantity"),
      unit_price: amount(hundredths(value(row, "UnitPrice"))),
      name: names.get(sku) ?? "",
    };
  };
  const withOrders = !options.withoutOrders;
  const gzip = { gzip: true };

  await mkdir(target, { recursive: true });
  await writeFile(join(target, "workspace.json"), `${JSON.stringify(workspace, null, 2)}\n`);
  await writeFile(join(target, "NOTICE.md"), notice);
  return {
    products: await writeTable(target, "products.csv", map(variants(), productRow)),
    units: await writeTable(target, "units.csv", flatMap(variants(), unitRows)),
    price_groups: await writeTable(target, "price_groups.csv", []),
    customers: await writeTable(target, "customers.csv", [guestRow, ...customers.map(customerRow)]),
    addresses: await writeTable(target, "addresses.csv", customers.flatMap(addressRows)),
    price_rules: await writeTable(target, "price_rules.csv", priceRules(source, variants())),
    promotions: await writeTable(target, "promotions.csv", []),
    volume_discounts: await writeTable(target, "volume_discounts.csv", []),
    discount_codes: await writeTable(target, "discount_codes.csv", []),
    orders: await writeTable(
      target,
      "orders.csv",
      withOrders ? map(readTable(from("orders.csv")), orderRow) : [],
      gzip,
    ),
    order_lines: await writeTable(
      target,
      "order_lines.csv",
      withOrders ? map(readTable(from("order_lines.csv")), lineRow) : [],
      gzip,
    ),
  };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { products: { type: "string" }, "without-orders": { type: "boolean" } },
  });
  const [target, given] = positionals;
  const source = sourceFolder("online-retail", given);
  if (target === undefined) {
    console.error(
      "Usage: node examples/data/convert-online-retail.ts [--products N] [--without-orders] TARGET [SOURCE]",
    );
    process.exitCode = 2;
  } else if (source === undefined) {
    console.error(missingSource("online-retail").replace("first argument", "second argument"));
    process.exitCode = 1;
  } else {
    const counts = await convertOnlineRetail({
      source,
      target,
      ...(values.products === undefined ? {} : { products: Number(values.products) }),
      withoutOrders: values["without-orders"] ?? false,
    });
    console.table(counts);
  }
}
