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
async function visit(
  width = 1280,
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
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

/** What a product costs this customer in its case, as the list shows it. */
async function searchFor(page: Page, name: string) {
  await page.getByRole("searchbox").fill(name);
  // The first row: further down it may stand in the list that the search is about to replace.
  const row = page.getByRole("article").first();
  await row.filter({ hasText: name }).waitFor();
  return row;
}

/** Orders cases of Chang and answers the order's number. */
async function orderChang(page: Page, price: string, quantity: string): Promise<string> {
  const row = await searchFor(page, "Chang");
  await row.getByRole("radio", { name: /Case of 24/ }).check();
  await row.getByText(price, { exact: true }).first().waitFor();
  await row.getByRole("button", { name: /^Add/ }).click();
  const field = row.getByRole("spinbutton").or(row.getByRole("textbox"));
  await field.fill(quantity);
  await field.press("Enter");
  const review = page.getByRole("button", { name: "Review order" });
  if (!(await review.isVisible())) await page.getByRole("button", { name: /View cart/ }).click();
  await review.click();
  await page.getByRole("heading", { name: "Review your order" }).waitFor();
  await page.getByLabel(/order number/i).fill(`PO ${quantity} <b>bold</b>`);
  await page.getByLabel(/order number/i).blur();
  await page.getByRole("button", { name: "Place order" }).click();
  await page.getByRole("heading", { name: "Thank you for your order" }).waitFor();
  const said = (await page.getByText(/Your order number is/).textContent()) ?? "";
  const [number = ""] = /\d{3,}/.exec(said) ?? [];
  assert.notEqual(number, "");
  return number;
}

const customers = [
  { customer: "Save-a-lot Markets", width: 1280, price: "$14.25", quantity: "4" },
  { customer: "Lonesome Pine Restaurant", width: 360, price: "$17.86", quantity: "3" },
];
const placed: { customer: string; number: string }[] = [];

for (const { customer, width, price, quantity } of customers) {
  test(`${customer} goes from its link to an order at its own price, ${String(width)} px wide`, async () => {
    const { page, context, faults } = await visit(width);
    await openLink(page, customer);
    const number = await orderChang(page, price, quantity);
    placed.push({ customer, number });
    assert.deepEqual(faults, []);
    await context.close();
  });
}

test("the first link makes a staff account; the orders are in the review queue, and approved", async () => {
  assert.equal(placed.length, customers.length);
  const { page, context } = await visit();
  assert.ok(demo.staffLink);
  await page.goto(demo.staffLink);
  await page.getByLabel("Your name").fill("Nancy Davolio");
  await page.getByLabel("E-mail").fill("nancy@northwind-traders.example");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Make my account" }).click();
  for (const [index, { customer, number }] of placed.entries()) {
    const { price, quantity } = customers[index] ?? {};
    await page.getByRole("link", { name: new RegExp(number) }).click();
    await page.getByRole("heading", { name: `Order ${number}` }).waitFor();
    const details = page.getByRole("article");
    for (const text of [customer, "Chang", price, `PO ${String(quantity)} <b>bold</b>`]) {
      await details
        .getByText(text ?? "")
        .first()
        .waitFor();
    }
    await page.getByRole("button", { name: "Approve order" }).click();
    await page.getByRole("button", { name: "Mark invoiced" }).waitFor();
  }
  await context.close();
});

test("the one-time staff link is good once", async () => {
  const { page, context } = await visit();
  await page.goto(demo.staffLink ?? "");
  await page.getByText("This link was used already or has expired.").waitFor();
  await context.close();
});

test("a returning buyer is let in again without the link, and sees what became of the cart", async () => {
  const { page, context } = await visit();
  await openLink(page, "The Big Cheese");
  const row = await searchFor(page, "Camembert");
  await row.getByRole("button", { name: /^Add/ }).click();
  await page.getByRole("button", { name: "Review order" }).waitFor();
  await page.goto(`${demo.base}/order.html`);
  await page.getByRole("button", { name: "Review order" }).waitFor();
  assert.equal(await page.getByText("Is this you?").isVisible(), false);
  await context.close();
});

test("more than there is in stock is refused in words, with what can be had instead", async () => {
  const { page, context } = await visit(360);
  await openLink(page, "Split Rail Beer & Ale");
  const row = await searchFor(page, "Chang");
  await row.getByRole("radio", { name: /Case of 24/ }).check();
  await row.getByRole("button", { name: /^Add/ }).click();
  const field = row.getByRole("spinbutton").or(row.getByRole("textbox"));
  await field.fill("900");
  await field.press("Enter");
  await page.getByRole("button", { name: /View cart/ }).click();
  // The row behind the sheet says it too.
  const said = await page
    .getByText(/Only \d+ of this can be ordered/)
    .last()
    .textContent();
  const [left = ""] = /\d+/.exec(said ?? "") ?? [];
  await page.getByRole("button", { name: left, exact: true }).last().click();
  await page.getByRole("button", { name: "Review order" }).waitFor();
  await context.close();
});

test("a visitor without a link sees the public catalogue and no customer's price", async () => {
  const { page, context } = await visit();
  await page.goto(`${demo.base}/order.html`);
  const row = await searchFor(page, "Chang");
  await row.getByRole("radio", { name: /Case of 24/ }).check();
  await row.getByText("$19.00", { exact: true }).first().waitFor();
  await row.getByRole("button", { name: "Order" }).click();
  await page.getByText("To order, please sign in").waitFor();
  await page.getByRole("button", { name: "Sign in or register" }).click();
  await page.getByLabel("Password").waitFor();
  await context.close();
});
