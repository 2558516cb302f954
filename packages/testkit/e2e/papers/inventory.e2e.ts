/** What is held for a customer, taken along; and the portal beside a page's own router. */
import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { parse } from "csv-parse";
import type { Browser, Page } from "playwright";
import { readSheet } from "read-excel-file/node";
import { launchBrowser } from "../../tools/browser/launch-browser.ts";
import { importSupplier, makeLinks, temporaryFolder } from "../program/data.ts";
import { servePage, type SupplierSite } from "../program/page-of-supplier.ts";
import { openBuyer } from "../program/people.ts";
import { serve, type Served } from "../program/run-program.ts";
import { fileScope } from "../program/scope.ts";
import { lotCount, openAccount, paperSupplier, signIn, skuOf } from "./paper-shop.ts";

const scope = fileScope();
let environment: Record<string, string>;
let browser: Browser;
let site: SupplierSite;
let server: Served;

before(async () => {
  environment = { DATA_DIR: await temporaryFolder(scope) };
  site = await servePage(scope);
  const supplier = paperSupplier(site.origin);
  await importSupplier(environment, {
    ...supplier,
    settings: { ...supplier.settings, checkoutFlow: "short", freight: { kind: "none" } },
  });
  await openAccount(environment);
  server = await serve(scope, environment);
  // Its own router shows a page for each `#/…` and would take the portal's addresses for its own.
  const html = `<nav><a href="#/about">About us</a></nav><p id="own"></p><script>
const show = () => {
  if (!location.hash.startsWith("#/shop/")) own.textContent = "Page " + location.hash;
};
addEventListener("hashchange", show);
show();
</script>`;
  site.embed(server.base, "order-portal", { attributes: 'routes="#/shop/"', html });
  browser = await launchBrowser();
});
after(() => browser.close());

/** The file that a button offers. */
async function take(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return download.path();
}

test("5,000 lots are looked through, and taken along as files that others open", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(site.origin);
  await signIn(page);
  await page
    .getByRole("button", { name: /Inventory/ })
    .first()
    .click();
  await page.getByText("5,000 lots").waitFor();
  // Only what is in view is drawn, and a long name breaks instead of moving the page.
  assert.ok((await page.locator(".lot").count()) < 200);
  await page.setViewportSize({ width: 360, height: 740 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  await page.setViewportSize({ width: 1280, height: 900 });

  const head = ["SKU", "Product", "Lot", "Owner", "Held by", "Remaining", "Unit"];
  const csv = createReadStream(await take(page, "As CSV")).pipe(parse({ bom: true }));
  const rows: string[][] = (await csv.toArray()) as string[][];
  const sheet = await readSheet(await readFile(await take(page, "As Excel")));
  assert.deepEqual([rows[0], sheet[0]], [head, head]);
  assert.deepEqual([rows.length, sheet.length], [lotCount + 1, lotCount + 1]);
  const byLot = new Map(sheet.map((cells) => [String(cells[2]), cells]));
  for (const [sku, name, lot = "", owner, holder = "", remaining, unit] of rows.slice(1)) {
    const cells = byLot.get(lot);
    assert.deepEqual([sku, name, owner, unit], [cells?.[0], cells?.[1], cells?.[3], cells?.[6]]);
    assert.equal(Number(remaining), cells?.[5], lot);
    const index = Number(lot.slice(2));
    assert.equal(sku, skuOf(index % 200));
    assert.equal(Number(remaining), (index + 1) / 4);
    assert.ok(!/^[=+@-]/.test(holder), "a spreadsheet takes it for no formula");
  }
  await page.getByRole("searchbox").fill("L-00007");
  await page.getByText("1 lot", { exact: true }).waitFor();
  const few = await readSheet(await readFile(await take(page, "As Excel")));
  assert.equal(few.length, 2);
  await context.close();
});

test("an address leads to an order, the back button back, and the page's router keeps its own", async () => {
  const secrets = await makeLinks(environment, "acme", ["C1"]);
  const buyer = await openBuyer(server.base, "acme", secrets["C1"]);
  const { proof } = await buyer.fill([{ sku: skuOf(0), quantity: 1 }]);
  const { value } = await buyer.submit(proof, "deep-link");
  const number = value?.number ?? "";

  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.origin}/#/shop/orders/${number}`);
  await page.getByLabel("E-mail").waitFor();
  await page.getByLabel("E-mail").fill("ann@mozart.example");
  await page.getByRole("textbox", { name: "Password" }).fill("Correct-horse-1");
  await page.getByRole("textbox", { name: "Password" }).press("Enter");
  const address = page.locator("order-portal-order").getByText("1010 Wien").first();
  await address.waitFor();
  const at = () => new URL(page.url()).hash;
  assert.equal(at(), `#/shop/orders/${number}`);
  await page.getByRole("button", { name: "Orders" }).first().click();
  await page.waitForURL(/#\/shop\/orders$/);
  await page.goBack();
  await address.waitFor();
  assert.equal(at(), `#/shop/orders/${number}`);

  // The page's own way, and back into the portal as it was left.
  await page.getByRole("link", { name: "About us" }).click();
  await page.getByText("Page #/about").waitFor();
  assert.equal(at(), "#/about");
  assert.ok(await address.isVisible(), "the portal stays as it is");
  await page.goBack();
  assert.equal(at(), `#/shop/orders/${number}`);
  assert.ok(await address.isVisible());
  await page.context().close();
});
