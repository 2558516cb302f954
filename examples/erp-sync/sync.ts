/**
 * Keeps an ERP and the portal in step: prices and stock go in, confirmed orders come out.
 *
 *     npm start --workspace examples/erp-sync -- --api http://localhost:8080 --workspace northwind \
 *       --prices sample/prices.csv --stock sample/stock.csv --orders /tmp/orders
 *
 * The API key is in ORDER_PORTAL_KEY, with the scopes desk:products and desk:orders.
 */
import { createDesk, PortalError } from "@order-portal/sdk/desk";
import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { putChanged } from "./put-changed.ts";
import { takeOrders } from "./take-orders.ts";

const { values } = parseArgs({
  options: {
    api: { type: "string" },
    workspace: { type: "string" },
    /** Columns sku, unit, price; and whatever else units have. */
    prices: { type: "string" },
    /** Columns sku, stock. */
    stock: { type: "string" },
    /** The folder for orders, and for what the program remembers. */
    orders: { type: "string", default: "orders" },
    state: { type: "string", default: ".sync" },
    /** Moves each order that was taken out on to invoiced. */
    invoice: { type: "boolean", default: false },
  },
});

const print = (line: string) => process.stdout.write(`${line}\n`);

async function sync(): Promise<void> {
  const { workspace, api, prices, stock, orders: ordersDir, state: stateDir, invoice } = values;
  const token = process.env["ORDER_PORTAL_KEY"];
  if (workspace === undefined || api === undefined || token === undefined) {
    throw new Error("Say --api, --workspace, and the API key in ORDER_PORTAL_KEY.");
  }
  await mkdir(ordersDir, { recursive: true });
  await mkdir(stateDir, { recursive: true });
  const desk = createDesk({ workspace, api, token });
  const files = [
    { file: prices, table: "units" },
    { file: stock, table: "products" },
  ] as const;
  for (const { file, table } of files) {
    if (file === undefined) continue;
    const { rows, sent, taken, refused } = await putChanged(desk, { file, table, stateDir });
    print(`${file}: ${rows} rows, ${sent} sent, ${taken} taken, ${refused.length} refused`);
    for (const reason of refused) process.stderr.write(`${file}: ${reason}\n`);
    if (refused.length > 0) process.exitCode = 2;
  }
  const taken = await takeOrders(desk, { ordersDir, invoice });
  print(`${taken.length} orders taken out${taken.length > 0 ? `: ${taken.join(", ")}` : ""}`);
}

try {
  await sync();
} catch (error) {
  // What is lost on the way is sent again by the next run.
  const why = error instanceof PortalError || error instanceof Error ? error.message : "unknown";
  process.stderr.write(`The sync ended early: ${why}\n`);
  process.exitCode = 1;
}
