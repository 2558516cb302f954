/**
 * The main path, with nothing made up: the demo as `npm start` starts it, Chromium, the supplier's
 * page under its strict policy; from two customers' private links to orders that staff approve.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright";
import { launchBrowser } from "../tools/browser/launch-browser.ts";
import { startDemo, type Demo } from "./start-demo.ts";

let demo: Demo;
let browser: Browser;

before(async () => {
  demo = await startDemo();
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  assert.equal(await demo.stop(), 0);
});

/** A page of a new visitor, which fails the test on any error or breach of the page's policy. */
async function visit(width = 1280): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "en-US" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return { page, context, faults };
}

/** Opens a link and says yes. */
async function openLink(page: Page, customer: string): Promise<void> {
  await page.goto(demo.linkOf(customer));
  await page.getByRole("heading", { name: `Welcome back, ${customer}` }).waitFor();
  await page.getByText("Is this you?").waitFor();
  assert.equal(new URL(page.url()).hash, "", "the secret has left the address bar");
  await page.getByRole("button", { name: "Yes, Start Ordering" }).click();
  await page.getByRole("searchbox").waitFor();
}

/** The row of a product that a search by its name shows. */
async function find(page: Page, name: string) {
  await page.getByRole("searchbox").fill(name);
  const row = page.locator("[part~=row]", { hasText: name }).first();
  await row.waitFor();
  return row;
}

for (const { customer, width, price, total } of [
  { customer: "Save-a-lot Markets", width: 1280, price: "$14.25", total: /\$\d/ },
  { customer: "Lonesome Pine Restaurant", width: 360, price: "$17.86", total: /\$\d/ },
]) {
  test(`${customer} orders at its own price, ${String(width)} px wide`, async () => {
    const { page, context, faults } = await visit(width);
    await openLink(page, customer);
    const row = await find(page, "Chang");
    await row.getByText(price).first().waitFor();
    assert.match((await row.textContent()) ?? "", total);
    await context.close();
    assert.deepEqual(faults, []);
  });
}
