/**
 * The repeat order, real: from the private link of a customer with a history to the same order
 * again, by three taps and no more to its review, with keys alone as well.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright";
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

/** A page of a new visitor, and the faults on it: errors, and breaches of the page's policy. */
async function visit(width: number): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 780 }, locale: "en-US" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return { page, faults };
}

/** The amount in a text such as `Add 3 lines to cart · $1,197.30`. */
const amountIn = (text: string | null) => /\$[\d,.]+\d/.exec(text ?? "")?.[0];

test("three taps lead from the link to the reviewed repeat order, a fourth one places it", async () => {
  const { page, faults } = await visit(360);
  await page.goto(demo.linkOf("Lonesome Pine Restaurant"));
  await page.getByRole("button", { name: "Order the same again" }).click(); // One.
  const add = page.getByRole("button", { name: /^Add [1-9]\d* lines? to cart/ });
  await add.waitFor();
  const shown = amountIn(await add.textContent());
  await add.click(); // Two.
  await page.getByRole("button", { name: "Review order" }).click(); // Three.
  await page.getByRole("heading", { name: "Review your order" }).waitFor();
  await page.getByText("Subtotal").waitFor();
  await page.getByText("Updating prices").first().waitFor({ state: "hidden" });
  assert.ok(shown);
  await page.locator("order-portal-review").getByText(shown).first().waitFor(); // As it was shown.
  await page.getByRole("button", { name: "Place order" }).click();
  await page.getByRole("heading", { name: "Thank you for your order" }).waitFor();
  assert.deepEqual(faults, []);
  await page.context().close();
});

test("the order placed is the first of the past orders, and can be looked at by keys alone", async () => {
  const { page, faults } = await visit(1280);
  await page.goto(demo.linkOf("Lonesome Pine Restaurant"));
  await page.getByRole("button", { name: "Yes, Start Ordering" }).press("Enter");
  await page.getByRole("button", { name: "Orders", exact: true }).press("Enter");
  const first = page.getByRole("button", { name: /^Order \d/ }).first();
  await first.getByText("Pending").waitFor();
  await first.press("Enter");
  await page.getByRole("heading", { name: "History" }).waitFor();
  const focused = await page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.tagName;
  });
  assert.equal(focused, "H1");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Orders", exact: true }).waitFor();
  await page.waitForFunction(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.textContent.includes("Pending"); // The row that led away has the focus again.
  });
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: /^Past Orders/ }).waitFor();
  assert.deepEqual(faults, []);
  await page.context().close();
});
