/** Names and words that would be HTML: in the portal and at the desk they are seen, and do nothing. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Browser, Page } from "playwright";
import { launchBrowser } from "../../tools/browser/launch-browser.ts";
import { newStaffLink } from "../program/data.ts";
import { servePage, type SupplierSite } from "../program/page-of-supplier.ts";
import { fileScope } from "../program/scope.ts";
import { openShop, type Shop } from "./shop.ts";

/** HTML that would tell that it was taken for such. */
const html = (what: string) => `${what}"'><img src=x onerror=hacked=1><script>hacked=1</script>`;

const scope = fileScope();
let shop: Shop;
let site: SupplierSite;
let browser: Browser;

before(async () => {
  site = await servePage(scope);
  const brand = { message: html("motto"), contactPhone: html("phone") };
  shop = await openShop(scope, {
    supplier: {
      slug: "acme",
      name: html("Acme"),
      brand,
      settings: { allowedOrigins: [site.origin] },
      tables: {
        products: [
          ["sku", "name", "description", "category"],
          [html("sku").slice(0, 60), html("Ale"), html("description"), html("Drinks")],
        ],
        units: [
          ["sku", "unit", "label", "price"],
          [html("sku").slice(0, 60), "EA", html("each"), "1.00"],
        ],
        customers: [
          ["number", "name", "catalogue", "payment_terms"],
          ["C1", html("Bistro"), "all", html("terms")],
        ],
        addresses: [
          ["customer", "kind", "label", "line1", "city", "country"],
          ["C1", "shipping", html("label"), html("street"), html("city"), "AT"],
        ],
        discount_codes: [
          ["code", "kind", "value"],
          [html("code").replace(/\s/g, "/").slice(0, 60), "percent", 10],
        ],
      },
    },
  });
  browser = await launchBrowser();
  scope.after(() => browser.close());
});

/** A page that notes what must not happen. */
async function openPage(address: string): Promise<{ page: Page; assertInert(): Promise<void> }> {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
  page.on("pageerror", (error) => void asked.push(String(error)));
  await page.goto(address);
  return {
    page,
    async assertInert() {
      assert.equal(await page.evaluate(() => "hacked" in globalThis), false);
      assert.equal(await page.locator("img[src=x], script:not([src])").count(), 0);
      assert.deepEqual(
        asked.filter((path) => /^\/x|Error/.test(path)),
        [],
      );
    },
  };
}

/** The text stands there as it is. */
const see = (page: Page, text: string) => page.getByText(text).first().waitFor();

test("a buyer sees the texts of the supplier, and the supplier's staff those of the buyer", async () => {
  site.embed(shop.base);
  const { page, assertInert } = await openPage(
    `${site.origin}/#order-link=${shop.secrets["C1"] ?? ""}`,
  );
  await see(page, html("Bistro"));
  await see(page, html("motto"));
  await page.getByRole("button", { name: "Yes, Start Ordering" }).click();
  const row = page.getByRole("article").filter({ hasText: html("Ale") });
  await row.waitFor();
  await see(page, html("Acme"));
  await see(page, html("Drinks"));
  await row.getByRole("button", { name: html("Ale"), exact: true }).click();
  await see(page, html("description"));
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("searchbox").fill(html("Ale"));
  await row.getByRole("button", { name: /^Add/ }).click();
  await page.getByRole("button", { name: "Review order" }).click();
  await page.getByLabel("Purchase order number").fill(html("PO").slice(0, 64));
  await page.getByLabel("Notes").fill(html("notes"));
  await page.getByText("Do you have a discount code?").click();
  await page.getByRole("textbox", { name: "Discount code" }).fill(html("none").slice(0, 64));
  await page.getByRole("button", { name: "Apply" }).click();
  await see(page, "This code is not known.");
  const code = html("code").replace(/\s/g, "/").slice(0, 60);
  await page.getByRole("textbox", { name: "Discount code" }).fill(code);
  await page.getByRole("button", { name: "Apply" }).click();
  await see(page, code);
  await page.getByRole("button", { name: "Place order" }).click();
  await page.getByRole("heading", { name: "Thank you for your order" }).waitFor();
  await see(page, html("Ale"));
  await assertInert();
});

test("the staff see the texts of both, and what they write is shown the same", async () => {
  site.embed(shop.base, "order-desk");
  const secret = await newStaffLink(shop.environment, "acme");
  const { page, assertInert } = await openPage(`${site.origin}/#staff-link=${secret}`);
  await page.getByLabel("Your name").fill(html("Staff"));
  await page.getByLabel("E-mail").fill("staff@acme.example");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.getByRole("link", { name: html("Bistro") }).click();
  await page.getByRole("heading", { name: /^Order \d+/ }).waitFor();
  const details = page.getByRole("article");
  for (const text of [
    html("Bistro"),
    html("Ale"),
    html("each"),
    html("PO").slice(0, 64),
    html("notes"),
    html("terms"),
    html("street"),
    html("city"),
  ]) {
    await details.getByText(text).first().waitFor();
  }
  await page.getByRole("button", { name: "Reject" }).click();
  await page.getByLabel("Reason").fill(html("reason"));
  await page.getByRole("button", { name: "Reject", exact: true }).click();
  await see(page, html("reason"));
  await see(page, html("Staff"));
  await assertInert();
});
