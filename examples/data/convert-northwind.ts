/**
 * Converts the Northwind sample data into an import folder: the demo supplier.
 *
 *     node examples/data/convert-northwind.ts [SOURCE] [TARGET]
 *
 * SOURCE holds the source's CSV files (default `$ORDER_PORTAL_SHARED_DATA/northwind`), TARGET is
 * the folder to write (default `examples/data/northwind`, whose output is committed). The same
 * source gives the same bytes. What is made up stands in `northwind-made-up/`, the pictures are
 * drawn by `northwind-pictures/`.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawLogo } from "./northwind-pictures/draw-logo.ts";
import { drawProduct } from "./northwind-pictures/draw-product.ts";
import { addressRows, customerRow } from "./northwind-conversion/customers.ts";
import { heldInventoryRows } from "./northwind-conversion/held-inventory.ts";
import { partNumberRows } from "./northwind-conversion/part-numbers.ts";
import { orderLineRows, orderRows } from "./northwind-conversion/orders.ts";
import { priceTables } from "./northwind-conversion/price-tables.ts";
import { convertProducts } from "./northwind-conversion/products.ts";
import { workspace } from "./northwind-made-up/workspace.ts";
import { missingSource, sourceFolder } from "./source-folder.ts";
import { addDays, dayNumber } from "./tables/dates.ts";
import { readRows, value } from "./tables/read-table.ts";
import { writeTable } from "./tables/write-table.ts";

/**
 * The committed folder's newest order is of this day: a whole number of weeks after the source's
 * 1998-05-06, so that weekdays stay. `prepare-demo.ts` moves all dates on to yesterday.
 */
const NEWEST_ORDER = "2026-11-18";

/** Where the committed output is. */
export const northwindFolder = join(import.meta.dirname, "northwind");

/** Converts the source folder into the target folder, which is made if it is not there. */
export async function convertNorthwind(source: string, target: string): Promise<void> {
  const table = (name: string) => readRows(join(source, `${name}.csv`));
  const customers = await table("customers");
  const orders = await table("orders");
  const last = Math.max(...orders.map((order) => dayNumber(value(order, "OrderDate"))));
  const today = addDays(NEWEST_ORDER, 1);
  const products = convertProducts(await table("products"), await table("categories"), today);
  const prices = priceTables(today);

  await mkdir(join(target, "images"), { recursive: true });
  await writeFile(join(target, "workspace.json"), `${JSON.stringify(workspace, null, 2)}\n`);
  const all = [...products.values()];
  await writeTable(
    target,
    "products.csv",
    all.map((product) => product.row),
  );
  await writeTable(
    target,
    "units.csv",
    all.flatMap((product) => product.units),
  );
  await writeTable(target, "price_groups.csv", prices.groups);
  await writeTable(target, "customers.csv", customers.map(customerRow));
  await writeTable(
    target,
    "addresses.csv",
    customers.flatMap((customer) => addressRows(customer, orders)),
  );
  await writeTable(target, "customer_part_numbers.csv", partNumberRows());
  await writeTable(target, "held_inventory.csv", heldInventoryRows());
  await writeTable(target, "price_rules.csv", prices.rules);
  await writeTable(target, "promotions.csv", prices.promotions);
  await writeTable(target, "volume_discounts.csv", prices.volumeDiscounts);
  await writeTable(target, "discount_codes.csv", prices.discountCodes);
  await writeTable(target, "orders.csv", orderRows(orders, dayNumber(NEWEST_ORDER) - last));
  await writeTable(
    target,
    "order_lines.csv",
    orderLineRows(await table("order_details"), products),
  );
  for (const [id, product] of products) {
    await writeFile(join(target, product.row.image_url), drawProduct(id));
  }
  await writeFile(join(target, workspace.brand.logoUrl), drawLogo());
}

if (import.meta.main) {
  const source = sourceFolder("northwind", process.argv[2]);
  if (source === undefined) {
    console.error(missingSource("northwind"));
    process.exitCode = 1;
  } else {
    const target = process.argv[3] ?? northwindFolder;
    await convertNorthwind(source, target);
    console.log(`Converted Northwind into ${target}.`);
  }
}
