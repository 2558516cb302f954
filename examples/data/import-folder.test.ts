import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { importColumns, type ImportFile } from "./tables/import-format.ts";
import { readRows, value, type Row } from "./tables/read-table.ts";

/** The committed Northwind must be a folder that an import takes without refusing a row. */
describe("the Northwind folder", () => {
  const folder = join(import.meta.dirname, "northwind");
  const files = Object.keys(importColumns) as ImportFile[];
  const tables = new Map<string, readonly Row[]>();
  const rows = (file: ImportFile) => tables.get(file) ?? [];
  const column = (file: ImportFile, name: string) => rows(file).map((row) => value(row, name));
  const keys = (file: ImportFile, name: string) => new Set(column(file, name));
  const unique = (values: readonly string[]) => new Set(values).size === values.length;

  before(async () => {
    for (const file of files) tables.set(file, await readRows(join(folder, file)));
  });

  test("holds the whole of the source", () => {
    assert.deepEqual(Object.fromEntries(files.map((file) => [file, rows(file).length])), {
      "products.csv": 77,
      "units.csv": 158,
      "price_groups.csv": 3,
      "customers.csv": 91,
      "addresses.csv": 182,
      "customer_part_numbers.csv": 27,
      "held_inventory.csv": 13,
      "price_rules.csv": 38,
      "promotions.csv": 10,
      "volume_discounts.csv": 8,
      "discount_codes.csv": 4,
      "orders.csv": 830,
      "order_lines.csv": 2155,
    });
  });

  test("has exactly the columns of the import format", async () => {
    for (const file of files) {
      const [header] = (await readFile(join(folder, file), "utf8")).split("\n");
      assert.equal(header, importColumns[file].join(","), file);
    }
  });

  test("names every key once", () => {
    assert.ok(unique(column("products.csv", "sku")));
    assert.ok(unique(column("customers.csv", "number")));
    assert.ok(unique(column("orders.csv", "number")));
    const key = (file: ImportFile, ...names: string[]) =>
      rows(file).map((row) => names.map((name) => value(row, name)).join("\u0000"));
    assert.ok(unique(key("units.csv", "sku", "unit")));
    assert.ok(unique(key("addresses.csv", "customer", "kind", "label")));
    assert.ok(unique(key("price_rules.csv", "owner", "scope", "minimum_quantity")));
    assert.ok(unique(key("promotions.csv", "name", "scope")));
    assert.ok(unique(key("volume_discounts.csv", "scope", "minimum_quantity")));
  });

  test("refers to nothing that is not there", () => {
    const skus = keys("products.csv", "sku");
    const customers = keys("customers.csv", "number");
    const groups = keys("price_groups.csv", "code");
    const lines = keys("products.csv", "product_line");
    const categories = keys("products.csv", "category");
    const units = new Set(
      rows("units.csv").map((row) => `${value(row, "sku")}@${value(row, "unit")}`),
    );

    for (const sku of column("units.csv", "sku")) assert.ok(skus.has(sku), sku);
    for (const row of rows("order_lines.csv")) {
      assert.ok(units.has(`${value(row, "sku")}@${value(row, "unit")}`), JSON.stringify(row));
    }
    const orders = keys("orders.csv", "number");
    assert.ok(column("order_lines.csv", "order").every((order) => orders.has(order)));
    assert.ok(column("orders.csv", "customer").every((number) => customers.has(number)));
    assert.ok(column("addresses.csv", "customer").every((number) => customers.has(number)));
    assert.ok(
      column("customers.csv", "price_group").every((group) => group === "" || groups.has(group)),
    );

    for (const file of ["price_rules.csv", "promotions.csv", "volume_discounts.csv"] as const) {
      for (const scope of column(file, "scope")) {
        const [kind, name = ""] = scope.split(/:(.*)/);
        const known =
          scope === "all" ||
          (kind === "line" && lines.has(name)) ||
          (kind === "sku" && (name.includes("@") ? units.has(name) : skus.has(name)));
        assert.ok(known, `${file}: ${scope}`);
      }
    }
    for (const owner of column("price_rules.csv", "owner")) {
      const [kind, name = ""] = owner.split(":");
      const known =
        owner === "workspace" ||
        (kind === "group" && groups.has(name)) ||
        (kind === "customer" && customers.has(name));
      assert.ok(known, owner);
    }
    for (const entry of column("customers.csv", "catalogue").flatMap((text) => text.split("|"))) {
      const [kind, name = ""] = entry.split(":");
      const known =
        entry === "all" ||
        (kind === "category" && categories.has(name)) ||
        (kind === "sku" && skus.has(name));
      assert.ok(known, entry);
    }
  });

  test("gives every product one base unit, and a larger unit is never dearer by the piece", () => {
    const bySku = Map.groupBy(rows("units.csv"), (row) => value(row, "sku"));
    assert.equal(bySku.size, 77);
    for (const [sku, units] of bySku) {
      const perPiece = units.map(
        (row) => Number(value(row, "price")) / Number(value(row, "factor")),
      );
      assert.equal(units.filter((row) => value(row, "factor") === "1").length, 1, sku);
      assert.ok(
        perPiece.every((price) => price > 0),
        sku,
      );
      assert.ok(
        perPiece.every((price, index) => price <= (perPiece[index - 1] ?? price)),
        sku,
      );
      assert.ok(
        units.some((row) => value(row, "active") === "true"),
        sku,
      );
    }
  });

  test("shows what a shop must be able to show", () => {
    const products = rows("products.csv");
    const active = products.filter((row) => value(row, "active") === "true");
    assert.equal(active.length, 69);
    assert.equal(active.filter((row) => value(row, "stock") === "0").length, 3);
    assert.ok(active.some((row) => value(row, "stock") === ""));
    assert.equal(active.filter((row) => value(row, "new_until") !== "").length, 9);
    assert.ok(products.every((row) => value(row, "description").length >= 40));
    assert.deepEqual(
      [...Map.groupBy(rows("orders.csv"), (row) => value(row, "status"))].map(([status, all]) => [
        status,
        all.length,
      ]),
      [
        ["fulfilled", 809],
        ["invoiced", 5],
        ["confirmed", 7],
        ["pending", 9],
      ],
    );
  });

  test("has a small, self-contained, well-formed picture for every product", async () => {
    const images = column("products.csv", "image_url");
    const drawn = (await readdir(join(folder, "images"))).map((name) => `images/${name}`);
    assert.deepEqual(new Set(drawn), new Set([...images, "images/northwind-traders.svg"]));
    for (const image of drawn) {
      const svg = await readFile(join(folder, image), "utf8");
      assert.ok(Buffer.byteLength(svg) < 3000, `${image} is ${Buffer.byteLength(svg)} bytes`);
      assert.ok(!/<script|<text|<style|style=|xlink|href="(?!#)|NaN|undefined/.test(svg), image);
      assertWellFormed(svg, image);
    }
  });
});

/** Tags nest and close, and every attribute is quoted; all that these pictures need of XML. */
function assertWellFormed(svg: string, name: string): void {
  const open: string[] = [];
  const tag = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<>&]*")*)\s*(\/?)>/y;
  let at = 0;
  const text = svg.trimEnd();
  while (at < text.length) {
    tag.lastIndex = at;
    const match = tag.exec(text);
    assert.ok(match, `${name} is not well-formed at: ${text.slice(at, at + 60)}`);
    const [whole, closing, element, , empty] = match;
    if (closing) assert.equal(open.pop(), element, name);
    else if (!empty) open.push(element ?? "");
    at += whole.length;
  }
  assert.deepEqual(open, [], name);
}
