/** While somebody orders in a real browser, the supplier changes things: the buyer is told, once. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Browser, Page } from "playwright";
import { launchBrowser } from "../tools/browser/launch-browser.ts";
import { openShop, acme, type Shop } from "./bad-input/shop.ts";
import { servePage, type SupplierSite } from "./program/page-of-supplier.ts";
import { contentsOf } from "./program/people.ts";
import { runProgram } from "./program/run-program.ts";
import { fileScope } from "./program/scope.ts";

const scope = fileScope();
let site: SupplierSite;
let shop: Shop;
let browser: Browser;

before(async () => {
  site = await servePage(scope);
  shop = await openShop(scope, {
    supplier: { ...acme, settings: { allowedOrigins: [site.origin] } },
  });
  site.embed(shop.base);
  browser = await launchBrowser();
  scope.after(() => browser.close());
});

/** Opens a customer's link and puts so many of each product into the cart; the review is open then. */
async function openReview(secret: string, products: Record<string, number>): Promise<Page> {
  const page = await browser.newPage();
  await openLink(page, secret);
  await fillCart(page, products);
  return page;
}

async function fillCart(page: Page, products: Record<string, number>): Promise<void> {
  for (const [product, quantity] of Object.entries(products)) {
    await page.getByRole("searchbox").fill(product);
    // The first row: further down it may stand in the list that the search is about to replace.
    const row = page.getByRole("article").first();
    await row.filter({ hasText: product }).waitFor();
    await row.getByRole("button", { name: /^Add/ }).click();
    const field = row.getByRole("spinbutton").or(row.getByRole("textbox"));
    await field.fill(String(quantity));
    await field.press("Enter");
  }
  await page.getByRole("button", { name: "Review order" }).click();
  await page.getByRole("heading", { name: "Review your order" }).waitFor();
}

async function openLink(page: Page, secret: string): Promise<void> {
  await page.goto(`${site.origin}/#order-link=${secret}`);
  await page.getByRole("button", { name: "Yes, Start Ordering" }).click();
}

const place = (page: Page) => page.getByRole("button", { name: "Place order" });
const thanks = (page: Page) => page.getByRole("heading", { name: "Thank you for your order" });

/** The amount stands at the end of the ladder. */
const seeTotal = (page: Page, total: string) =>
  page.getByText(total, { exact: true }).last().waitFor();

test("a price that has changed is shown before the order is placed at it", async () => {
  const page = await openReview(shop.secrets["C1"] ?? "", { "Pale ale": 10 });
  await seeTotal(page, "€24.00");
  await shop.change({
    units: [
      ["sku", "unit", "price"],
      ["ALE", "EA", "2.75"],
    ],
  });
  await place(page).click();
  await page.getByText("Pale ale is now €2.75 each; it was €2.40.").waitFor();
  await seeTotal(page, "€27.50");
  assert.equal(shop.stored()["orders"]?.length, 0);
  assert.equal(await place(page).isDisabled(), true, "it has to be looked at first");
  await page.getByRole("button", { name: "I have seen the changes" }).click();
  await place(page).click();
  await thanks(page).waitFor();
  await seeTotal(page, "€27.50");
  await page.close();
});

const setStock = (stock: number) =>
  shop.change({
    products: [
      ["sku", "name", "stock"],
      ["KEG", "Keg", stock],
    ],
  });

/** What was ordered last. */
const lastLine = () => {
  const { sku, quantity } = (shop.stored()["order_lines"] ?? []).at(-1) as Record<string, unknown>;
  return { sku, quantity };
};

test("stock that is gone is told at its line, and what is left can be ordered", async () => {
  const page = await openReview(shop.secrets["C1"] ?? "", { Keg: 3 });
  await seeTotal(page, "€285.00");
  await setStock(1);
  await place(page).click();
  await page.getByText("Keg: Only 1 of this can be ordered at the moment.").waitFor();
  await page.getByRole("button", { name: "I have seen the changes" }).click();
  await page.getByRole("button", { name: "1", exact: true }).click();
  await seeTotal(page, "€95.00");
  await place(page).click();
  await thanks(page).waitFor();
  assert.deepEqual(lastLine(), { sku: "KEG", quantity: 1 });
  await page.close();
});

test("a line that is not taken any more is told in the review as well", async () => {
  await setStock(3);
  const page = await browser.newPage();
  await openLink(page, shop.secrets["C1"] ?? "");
  await page.getByRole("article").filter({ hasText: "Keg" }).waitFor();
  await setStock(2);
  await fillCart(page, { Keg: 3 });
  await page.getByRole("button", { name: "2", exact: true }).click();
  await seeTotal(page, "€190.00");
  await place(page).click();
  await thanks(page).waitFor();
  assert.deepEqual(lastLine(), { sku: "KEG", quantity: 2 });
  await page.close();
});

test("a link that is made anew ends the visit in mid-order; by the new one it goes on", async () => {
  const page = await openReview(shop.secrets["C2"] ?? "", { "From the cellar": 2 });
  await seeTotal(page, "€140.00");
  const printed = await runProgram(["link", "acme", "C2", "--regenerate"], shop.environment);
  await place(page).click();
  await page.getByRole("heading", { name: "Please open your link again" }).waitFor();
  await page.getByText("Your cart is kept").waitFor();
  await page.goto("about:blank");
  await page.goto(`${site.origin}/#order-link=${shop.secrets["C2"] ?? ""}`);
  await page.getByRole("heading", { name: "This link is no longer valid" }).waitFor();
  await page.goto("about:blank");
  await openLink(page, printed.split("#order-link=")[1] ?? "");
  await page.getByText("Place it again to see that it has arrived").waitFor();
  await place(page).click();
  await thanks(page).waitFor();
  const buyer = await shop.open("C1");
  assert.deepEqual(contentsOf(await buyer.cart()), {}, "nobody else's cart was touched");
  await page.close();
});
