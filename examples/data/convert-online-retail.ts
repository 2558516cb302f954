/**
 * Converts the Online Retail data set into an import folder, for the benchmark.
 *
 *     node examples/data/convert-online-retail.ts [--products N] [--without-orders] TARGET [SOURCE]
 *
 * SOURCE holds the cleaned CSV files (default `$ORDER_PORTAL_SHARED_DATA/online-retail`). The large
 * tables are written as `.csv.gz`. `--products 100000` makes the set larger by variants of the same
 * products; customers and orders stay. Everything streams: only the products and
 * customers of the source are held in memory. The same source gives the same bytes.
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
import type { ImportFile, ImportRow } from "./tables/import-format.ts";
import { amount, hundredths } from "./tables/money.ts";
import { readBatches, readRows, value, type Row } from "./tables/read-table.ts";
import { writeBatches, writeTable } from "./tables/write-table.ts";

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

/** The rows of a large table of the source, converted as they are read. */
async function* converted<File extends ImportFile>(
  path: string,
  convert: (row: Row) => ImportRow<File>,
): AsyncGenerator<readonly ImportRow<File>[]> {
  for await (const rows of readBatches(path)) yield rows.map(convert);
}

/** The rows that `convert` makes of each product, without holding them all. */
function* ofEach<To>(
  variants: Iterable<Variant>,
  convert: (variant: Variant) => readonly To[],
): Generator<To> {
  for (const variant of variants) yield* convert(variant);
}

/** The quantity breaks for everybody, those of the variants too. */
function* tierRules(
  tiers: readonly Row[],
  variants: Iterable<Variant>,
): Generator<ImportRow<"price_rules.csv">> {
  // The tier from one piece on is the base price itself.
  const breaks = tiers.filter((row) => value(row, "min_qty") !== "1");
  const bySku = Map.groupBy(breaks, (row) => value(row, "SKU"));
  for (const { source: product, sku, variant } of variants) {
    for (const tier of bySku.get(value(product, "SKU")) ?? []) {
      yield {
        owner: "workspace",
        scope: `sku:${sku}`,
        minimum_quantity: value(tier, "min_qty"),
        kind: "fixed",
        value: variantPrice(value(tier, "unit_price"), variant),
      };
    }
  }
}

/** A price that one customer pays, from the smallest quantity at which it was seen to pay it. */
const customerRule = (row: Row): ImportRow<"price_rules.csv"> => ({
  owner: `customer:${value(row, "CustomerID")}`,
  scope: `sku:${value(row, "SKU")}`,
  minimum_quantity: value(row, "smallest_qty_at_price"),
  kind: "fixed",
  value: amount(hundredths(value(row, "unit_price"))),
});

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
  const tiers = await readRows(from("price_tiers_inferred.csv"));
  const customerPrices = await readRows(from("customer_prices_inferred.csv"));
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
  const large = <File extends ImportFile>(file: File, convert: (row: Row) => ImportRow<File>) =>
    writeBatches(target, file, options.withoutOrders ? [] : converted(from(file), convert), {
      gzip: true,
    });

  await mkdir(target, { recursive: true });
  await writeFile(join(target, "workspace.json"), `${JSON.stringify(workspace, null, 2)}\n`);
  await writeFile(join(target, "NOTICE.md"), notice);
  return {
    products: await writeTable(
      target,
      "products.csv",
      ofEach(variants(), (variant) => [productRow(variant)]),
    ),
    units: await writeTable(target, "units.csv", ofEach(variants(), unitRows)),
    price_groups: await writeTable(target, "price_groups.csv", []),
    customers: await writeTable(target, "customers.csv", [guestRow, ...customers.map(customerRow)]),
    addresses: await writeTable(target, "addresses.csv", customers.flatMap(addressRows)),
    customer_part_numbers: await writeTable(target, "customer_part_numbers.csv", []),
    held_inventory: await writeTable(target, "held_inventory.csv", []),
    price_rules: await writeBatches(target, "price_rules.csv", [
      tierRules(tiers, variants()),
      customerPrices.map(customerRule),
    ]),
    promotions: await writeTable(target, "promotions.csv", []),
    volume_discounts: await writeTable(target, "volume_discounts.csv", []),
    discount_codes: await writeTable(target, "discount_codes.csv", []),
    orders: await large("orders.csv", orderRow),
    order_lines: await large("order_lines.csv", lineRow),
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
