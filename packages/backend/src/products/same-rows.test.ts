import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "../http/refusal.ts";
import { products } from "../imports/tables/products.ts";
import { units } from "../imports/tables/units.ts";
import type { ImportScope, TableImport } from "../imports/table-import.ts";
import { openShop, type Shop } from "../testing/shop.ts";
import { onEachEngine } from "../testing/stores.ts";
import { createProduct } from "./create-product.ts";
import { getDeskProduct } from "./get-desk-product.ts";
import { updateProduct } from "./update-product.ts";

const timeZone = "Europe/Vienna";

/** A text as both a cell and a field hold it. */
const word = fc
  .string({ minLength: 1, maxLength: 12, unit: "grapheme" })
  .filter((text) => text.trim() === text && !/[|\0]/.test(text) && text.isWellFormed());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });

const unit = fc.record({
  unit: fc.constantFrom("EA", "CS", "BX", "KG"),
  label: word,
  factor: fc.integer({ min: 1, max: 48 }),
  price: maybe(fc.integer({ min: 0, max: 9_999_999 }).map((amount) => (amount / 1e4).toFixed(4))),
  minimum: maybe(fc.constantFrom(1, 6)),
  maximum: maybe(fc.constantFrom(12, 100)),
  increment: maybe(fc.constantFrom(1, 3, 6)),
  active: fc.boolean(),
});

const byFactor = (one: { factor: number; unit: string }, other: typeof one) =>
  one.factor - other.factor || (one.unit < other.unit ? -1 : 1);

const product = fc.record({
  name: word,
  description: maybe(word),
  category: maybe(word),
  productLine: maybe(word),
  taxClass: maybe(fc.constant("reduced")),
  imageUrl: maybe(fc.constant("https://cdn.example/tea.png")),
  newUntil: maybe(fc.constantFrom("2026-03-28", "2026-10-24", "2026-12-31")),
  active: fc.boolean(),
  aliases: fc.array(word, { maxLength: 3 }),
  replacedBy: fc.constant(null),
  units: fc
    .uniqueArray(unit, { maxLength: 3, selector: (one) => one.unit })
    .map((list) => list.sort(byFactor)),
  stock: maybe(fc.integer({ min: 0, max: 500 })),
});

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type Value = string | number | boolean | null | readonly string[];

const toCell = (value: Value) =>
  typeof value === "object" ? (value ?? []).join("|") : String(value);

/** A row of a file: every value as text, what is empty left out. */
const toCells = (values: Readonly<Record<string, Value>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [snakeCase(name), toCell(value)] as const)
      .filter(([, cell]) => cell !== ""),
  );

onEachEngine("a product, whichever way it comes in", (openStore) => {
  test("is the same rows by the desk and by the import, new or changed", async (t) => {
    const store = await openStore(t);
    const settings = { taxRates: { reduced: "10" } };
    const desk = await openShop(store, { slug: "desk", settings });
    const file = await openShop(store, { slug: "file", settings });
    for (const shop of [desk, file]) {
      await shop.change((db) =>
        db.updateTable("workspaces").set({ time_zone: timeZone }).execute(),
      );
    }
    const staff = await desk.staff();

    const importRows = async <Row>(table: TableImport<Row>, cells: Record<string, string>[]) => {
      const columns = new Set([...table.required, ...table.optional]);
      const rows = cells.map((row, line) => ({ line, row: table.row.parse(row) }));
      const outcomes = await store.transaction((db) =>
        table.apply(scopeOf(file, { db }), rows, columns),
      );
      for (const outcome of outcomes) assert.equal(typeof outcome, "string");
    };

    await fc.assert(
      fc.asyncProperty(product, async (values) => {
        const sku = "TEA-1";
        const seen = await getDeskProduct(staff, sku);
        const { stock: __, ...edited } = values;
        const answer = isRefusal(seen)
          ? await createProduct(staff, { ...values, sku })
          : await updateProduct(staff, sku, { ...edited, revision: seen.revision });
        assert.ok(!isRefusal(answer), JSON.stringify(answer));

        const { units: own, replacedBy: _, imageUrl, ...rest } = values;
        const row = { ...rest, sku, image_url: imageUrl, stock: await stockOf(desk, sku) };
        await importRows(products(timeZone), [toCells(row)]);
        // A file takes no unit away: those that the desk has taken away go here.
        await file.change((db) =>
          db.deleteFrom("product_units").where("product_id", "in", idsOf(file, db)).execute(),
        );
        await importRows(
          units,
          own.map((unit) => toCells({ sku, ...unit })),
        );
        assert.deepEqual(await rowsOf(desk), await rowsOf(file));
      }),
      { numRuns: 30 },
    );
  });
});

const scopeOf = (shop: Shop, { db }: Pick<ImportScope, "db">): ImportScope => ({
  db,
  engine: shop.store.engine,
  workspace: { id: shop.workspaceId, name: "", currency: "EUR", currencyDigits: 2, timeZone },
  pictures: { urlOf: (name) => name ?? null, take: () => Promise.resolve(undefined) },
});

const idsOf = (shop: Shop, db: ImportScope["db"]) =>
  db.selectFrom("products").select("id").where("workspace_id", "=", shop.workspaceId);

async function stockOf({ store, workspaceId }: Shop, sku: string): Promise<number | null> {
  const row = await store.db
    .selectFrom("products")
    .select("stock")
    .where("workspace_id", "=", workspaceId)
    .where("sku", "=", sku)
    .executeTakeFirstOrThrow();
  return row.stock;
}

/** Every row of a workspace's products, without the ids that tell the two apart. */
async function rowsOf(shop: Shop) {
  const { db } = shop.store;
  const rows = await db
    .selectFrom("products")
    .selectAll()
    .where("workspace_id", "=", shop.workspaceId)
    .execute();
  const ids = idsOf(shop, db);
  const units = await db
    .selectFrom("product_units")
    .selectAll()
    .where("product_id", "in", ids)
    .orderBy("unit")
    .execute();
  const words = await db
    .selectFrom("product_words")
    .select("word")
    .where("product_id", "in", ids)
    .orderBy("word")
    .execute();
  return {
    products: rows.map(({ id: _, workspace_id: __, ...row }) => row),
    units: units.map(({ product_id: _, ...row }) => row),
    words,
  };
}
