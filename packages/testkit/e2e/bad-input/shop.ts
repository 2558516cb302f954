/** A supplier at a real server, and a look at all that is stored: what is refused leaves no trace. */
import assert from "node:assert/strict";
import {
  importSupplier,
  makeLinks,
  openDatabase,
  temporaryFolder,
  type Supplier,
  type Tables,
} from "../program/data.ts";
import { openBuyer, type Buyer } from "../program/people.ts";
import { serve, type Environment, type Served } from "../program/run-program.ts";
import type { Scope } from "../program/scope.ts";

/** Products with numbers for names, so that a cart can be long. */
export const manySkus = Array.from({ length: 1000 }, (_, index) => `M-${index}`);

/** Acme: `C1` sees the category Drinks and the many; `C2` sees everything. */
export const acme: Supplier = {
  slug: "acme",
  tables: {
    products: [
      ["sku", "name", "category", "active", "stock"],
      ["ALE", "Pale ale", "Drinks", "yes", ""],
      ["KEG", "Keg", "Drinks", "yes", 3],
      ["MUG", "Mug", "Drinks", "yes", ""],
      ["OLD", "Old ale", "Drinks", "no", ""],
      ["FREE", "Without a price", "Drinks", "yes", ""],
      ["CELLAR", "From the cellar", "Cellar", "yes", ""],
      ...manySkus.map((sku) => [sku, `Number ${sku}`, "Many", "yes", 100]),
    ],
    units: [
      ["sku", "unit", "factor", "price", "minimum", "maximum", "increment", "active"],
      ["ALE", "EA", 1, "2.40", "", "", "", "yes"],
      ["ALE", "CS", 12, "27.60", "", "", "", "yes"],
      ["ALE", "PAL", 480, "900", "", "", "", "no"],
      ["KEG", "EA", 1, "95.00", "", "", "", "yes"],
      ["MUG", "EA", 1, "4.00", 6, 48, 6, "yes"],
      ["OLD", "EA", 1, "1.00", "", "", "", "yes"],
      ["FREE", "EA", 1, "", "", "", "", "yes"],
      ["CELLAR", "EA", 1, "70.00", "", "", "", "yes"],
      ...manySkus.map((sku) => [sku, "EA", 1, "1.25", "", "", "", "yes"]),
    ],
    customers: [
      ["number", "name", "catalogue", "email"],
      ["C1", "Anders Bistro", "category:Drinks|category:Many", "maria@anders.example"],
      ["C2", "Berta's Bar", "all", "berta@bar.example"],
    ],
  },
};

/** A shop that has been opened. */
export interface Shop {
  readonly server: Served;
  readonly base: string;
  readonly environment: Environment;
  readonly dataDir: string;
  /** The secrets of the customers' links. */
  readonly secrets: Readonly<Record<string, string>>;
  open(customer: string): Promise<Buyer>;
  /** Changes the supplier's data, as `order-portal import` does beside the server. */
  change(tables: Tables): Promise<void>;
  /** All that is stored of carts, orders, stock and codes. */
  stored(): Record<string, unknown[]>;
  /** Makes calls, and asserts that nothing of what is stored has changed. */
  unchanged<T>(calls: () => Promise<T>): Promise<T>;
}

/** Opens a shop with a server of its own. */
export async function openShop(
  scope: Scope,
  { supplier = acme, more = {} }: { supplier?: Supplier; more?: Environment } = {},
): Promise<Shop> {
  const dataDir = await temporaryFolder(scope);
  const environment = { DATA_DIR: dataDir, ...more };
  await importSupplier(environment, supplier);
  const numbers = (supplier.tables["customers"] ?? []).slice(1).map(([number]) => String(number));
  const secrets = await makeLinks(environment, supplier.slug, numbers);
  const server = await serve(scope, environment);
  const stored = () => readAll(dataDir);
  return {
    server,
    base: server.base,
    environment,
    dataDir,
    secrets,
    open: (customer) => openBuyer(server.base, supplier.slug, secrets[customer]),
    change: (tables) => importSupplier(environment, { ...supplier, tables }),
    stored,
    async unchanged(calls) {
      const before = stored();
      const result = await calls();
      assert.deepEqual(changed(before, stored()), {});
      return result;
    },
  };
}

/** The rows of each table that are there, or as they are, on one side only. */
function changed(before: Record<string, unknown[]>, now: Record<string, unknown[]>): object {
  const tables = Object.keys(now).flatMap((table) => {
    const old = new Set((before[table] ?? []).map((row) => JSON.stringify(row)));
    const rows = (now[table] ?? []).map((row) => JSON.stringify(row));
    const added = rows.filter((row) => !old.delete(row));
    return added.length + old.size === 0 ? [] : [[table, { added, gone: [...old] }]];
  });
  return Object.fromEntries(tables) as object;
}

const tables = [
  "carts",
  "cart_lines",
  "orders",
  "order_lines",
  "order_events",
  "staff_invitations",
  "api_keys",
  "idempotency_keys",
  "products",
  "discount_codes",
  "staff",
];

function readAll(dataDir: string): Record<string, unknown[]> {
  const database = openDatabase(dataDir);
  try {
    return Object.fromEntries(
      tables.map((table) => [table, database.prepare(`select * from ${table}`).all()]),
    );
  } finally {
    database.close();
  }
}
