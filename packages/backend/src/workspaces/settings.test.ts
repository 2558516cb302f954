import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { freightRule, taxFacts } from "./pricing-settings.ts";
import { Settings, StoredSettings, WorkspaceFile } from "./settings.ts";

const file = {
  slug: "acme",
  name: "Acme",
  currency: "EUR",
  locale: "de-AT",
  timeZone: "Europe/Vienna",
};

const faults = (settings: unknown) =>
  (WorkspaceFile.safeParse({ ...file, settings }).error?.issues ?? []).map(({ path }) =>
    path.join("."),
  );

test("nothing said is a working workspace", () => {
  const { brand, settings } = StoredSettings.parse({});
  assert.deepEqual(settings.navigation, {
    all: "always",
    newArrivals: "auto",
    onSale: "auto",
    categories: "auto",
    pastOrders: "auto",
  });
  assert.equal(settings.stockDisplay, "greyed");
  assert.equal(settings.publicCatalogue, false);
  assert.equal(settings.strictSecurity, false);
  assert.deepEqual(settings.allowedOrigins, []);
  assert.equal(brand.accentColor, null);
});

test("what is stored is read again as it was imported", () => {
  const { brand, settings } = WorkspaceFile.parse({
    ...file,
    settings: { freight: { kind: "flat", amount: "5.00" }, navigation: { onSale: "hidden" } },
  });
  const stored: unknown = JSON.parse(JSON.stringify({ brand, settings }));
  assert.deepEqual(StoredSettings.parse(stored), { brand, settings });
});

test("the demo supplier's own file is taken", async () => {
  const path = "../../../../examples/data/northwind/workspace.json";
  const json: unknown = JSON.parse(await readFile(new URL(path, import.meta.url), "utf8"));
  const { settings, currency } = WorkspaceFile.parse(json);
  assert.equal(freightRule(settings, currency).kind, "free_from");
  assert.ok(Object.keys(taxFacts(settings).rates).length > 0);
});

test("prices are handed amounts at the currency's digits and rates in millionths", () => {
  const settings = Settings.parse({
    freight: { kind: "free_from", amount: "4.9", threshold: "150" },
    taxRates: { standard: "20", reduced: "10.35" },
    defaultTaxClass: "standard",
  });
  assert.deepEqual(freightRule(settings, "EUR"), {
    kind: "free_from",
    amount: 490,
    threshold: 15_000,
  });
  assert.deepEqual(taxFacts(settings), {
    rates: { standard: 200_000, reduced: 103_500 },
    defaultClass: "standard",
    freightClass: null,
  });
});

test("each setting that cannot be is named by its place", () => {
  assert.deepEqual(faults({ stockDisplay: "blinking" }), [inSettings("stockDisplay")]);
  assert.deepEqual(faults({ colour: "red" }), ["settings"]);
  assert.deepEqual(faults({ taxRates: { standard: "120" } }), [inSettings("taxRates.standard")]);
  assert.deepEqual(faults({ freight: { kind: "flat", amount: "5,00" } }), [
    inSettings("freight.amount"),
  ]);
  assert.deepEqual(faults({ freight: { kind: "flat", amount: "5.005" } }), [inSettings("freight")]);
});

test("an origin is what browsers send, and nothing else", () => {
  assert.deepEqual(
    faults({ allowedOrigins: ["https://shop.example", "http://localhost:3000"] }),
    [],
  );
  for (const wrong of ["https://shop.example/", "shop.example", "*", "https://shop.example:443"]) {
    assert.deepEqual(faults({ allowedOrigins: [wrong] }), [inSettings("allowedOrigins.0")], wrong);
  }
});

test("the account itself is checked", () => {
  for (const wrong of [
    { slug: "Acme & Co" },
    { currency: "EURO" },
    { locale: "deutsch!" },
    { timeZone: "Vienna" },
    { name: " " },
  ]) {
    assert.equal(WorkspaceFile.safeParse({ ...file, ...wrong }).success, false);
  }
});

function inSettings(place: string): string {
  return `settings.${place}`;
}
