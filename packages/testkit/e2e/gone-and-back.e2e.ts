/**
 * The backend, or the network, is gone while somebody orders, and comes back: in a real browser
 * the cart and the order survive, and there is one order.
 */
import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page, Route } from "playwright";
import { launchBrowser } from "../tools/browser/launch-browser.ts";
import { openDatabase, temporaryFolder } from "./program/data.ts";
import { fileScope } from "./program/scope.ts";
import { startDemo, type Demo } from "./start-demo.ts";

const scope = fileScope();
let dataDir: string;
let demo: Demo;
let browser: Browser;

before(async () => {
  dataDir = await temporaryFolder(scope);
  demo = await startDemo({ dataDir });
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  assert.equal(await demo.stop(), 0);
});

/** The backend is gone, from one moment to the next. */
async function crash(): Promise<void> {
  const ended = once(demo.process, "exit");
  demo.process.kill("SIGKILL");
  await ended;
}

/** It is back, at the same address and with the same data. */
async function comeBack(): Promise<void> {
  demo = await startDemo({ dataDir, environment: { PORT: new URL(demo.base).port } });
}

/** Opens a customer's link in a browser of its own, and puts a product into the cart. */
async function openCart(
  customer: string,
  product: string,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    locale: "en-US",
    viewport: { width: 1280, height: 2400 }, // The list stands below the usuals.
  });
  const page = await context.newPage();
  await page.goto(demo.linkOf(customer));
  await page.getByRole("button", { name: "Yes, Start Ordering" }).click();
  await setQuantity(page, product, 2);
  await page.getByText(/^1 line in your cart/).waitFor({ state: "attached" });
  return { page, context };
}

const rowOf = (page: Page, product: string) =>
  page.getByRole("article").filter({ hasText: product }).first();

async function setQuantity(page: Page, product: string, quantity: number): Promise<void> {
  const row = rowOf(page, product);
  const add = row.getByRole("button", { name: /^Add/ });
  await row.waitFor();
  if (await add.isVisible()) await add.click();
  const field = row.getByRole("spinbutton").or(row.getByRole("textbox"));
  await field.fill(String(quantity));
  await field.press("Enter");
}

const review = (page: Page) => page.getByRole("button", { name: "Review order" }).click();
const place = (page: Page) => page.getByRole("button", { name: "Place order" }).click();

/** The number on the confirmation. */
async function confirmed(page: Page): Promise<string> {
  await page.getByRole("heading", { name: "Thank you for your order" }).waitFor();
  const said = (await page.getByText(/Your order number is/).textContent()) ?? "";
  return /\d{3,}/.exec(said)?.[0] ?? "";
}

/** What the database has of a customer: the cart, and the orders placed here, by number. */
function stored(customer: string): {
  cart: Record<string, number>;
  orders: Record<string, Record<string, number>>;
} {
  const database = openDatabase(dataDir);
  try {
    const linesOf = (sql: string, id: unknown) =>
      Object.fromEntries(
        database
          .prepare(`select products.name, quantity from ${sql}`)
          .all(String(id))
          .map(({ name, quantity }) => [String(name), Number(quantity)]),
      );
    const { id } = database.prepare("select id from customers where name = ?").get(customer) ?? {};
    const orders = database
      .prepare("select id, number from orders where customer_id = ? and placed_by = 'link'")
      .all(String(id));
    return {
      cart: linesOf(
        "cart_lines join carts on carts.id = cart_id join products using (sku) where customer_id = ?",
        id,
      ),
      orders: Object.fromEntries(
        orders.map(({ id, number }) => [
          String(number),
          linesOf("order_lines join products using (sku) where order_id = ?", id),
        ]),
      ),
    };
  } finally {
    database.close();
  }
}

test("what is changed while the backend is gone is kept, and sent when it is back", async () => {
  const customer = "Save-a-lot Markets";
  const { page, context } = await openCart(customer, "Chai");
  await crash();
  await setQuantity(page, "Chai", 7);
  await setQuantity(page, "Aniseed Syrup", 5);
  await page.getByText("No connection. What you change is kept").waitFor();
  assert.deepEqual(stored(customer).cart, { Chai: 2 });
  await comeBack();
  await page.getByText(/^2 lines in your cart/).waitFor({ state: "attached" });
  await page.getByText("No connection.").waitFor({ state: "detached" });
  assert.deepEqual(stored(customer).cart, { Chai: 7, "Aniseed Syrup": 5 });
  await review(page);
  await place(page);
  const number = await confirmed(page);
  assert.deepEqual(stored(customer), {
    cart: {},
    orders: { [number]: { Chai: 7, "Aniseed Syrup": 5 } },
  });
  await context.close();
});

test("changes that could not be sent outlive a closed page", async () => {
  const customer = "Lonesome Pine Restaurant";
  const { page, context } = await openCart(customer, "Chai");
  await crash();
  await setQuantity(page, "Chai", 9);
  await page.close();
  await comeBack();
  const next = await context.newPage();
  await next.goto(`${demo.base}/order.html`);
  await next.getByText(/^1 line in your cart/).waitFor({ state: "attached" });
  await review(next);
  await place(next);
  const number = await confirmed(next);
  assert.deepEqual(stored(customer), { cart: {}, orders: { [number]: { Chai: 9 } } });
  await context.close();
});

test("an order that is placed while the backend is gone goes out when it is back, once", async () => {
  const customer = "Split Rail Beer & Ale";
  const { page, context } = await openCart(customer, "Chai");
  await review(page);
  await crash();
  await place(page);
  await page.getByText("Your order goes out as soon as it is back, and only once.").waitFor();
  await comeBack();
  const number = await confirmed(page);
  assert.deepEqual(stored(customer), { cart: {}, orders: { [number]: { Chai: 2 } } });
  await context.close();
});

test("an order whose answer was lost with the backend is not placed a second time", async () => {
  const customer = "Furia Bacalhau e Frutos do Mar";
  const before = Object.keys(stored(customer).orders).length;
  const { page, context } = await openCart(customer, "Konbu");
  await review(page);
  const numbers: string[] = [];
  const loseAnswer = async (route: Route) => {
    const response = await route.fetch(); // It arrives, and is stored …
    numbers.push(((await response.json()) as { number: string }).number);
    await crash(); // … and nobody hears of it.
    await route.abort("connectionreset");
  };
  await page.route("**/v1/orders", loseAnswer, { times: 1 });
  await place(page);
  await page.getByText("Your order goes out as soon as it is back, and only once.").waitFor();
  await comeBack();
  const number = await confirmed(page);
  assert.deepEqual(numbers, [number]);
  const { cart, orders } = stored(customer);
  assert.deepEqual([cart, orders[number]], [{}, { Konbu: 2 }]);
  assert.equal(Object.keys(orders).length, before + 1);
  await context.close();
});

test("… nor when the buyer closes the page and comes back later", async () => {
  const customer = "The Big Cheese";
  const before = Object.keys(stored(customer).orders).length;
  const { page, context } = await openCart(customer, "Geitost");
  await review(page);
  const arrived = Promise.withResolvers<string>();
  await page.route("**/v1/orders", async (route) => {
    const response = await route.fetch();
    await crash();
    arrived.resolve(((await response.json()) as { number: string }).number);
  });
  await place(page);
  const number = await arrived.promise;
  await page.close();
  await comeBack();
  const next = await context.newPage();
  await next.goto(`${demo.base}/order.html`);
  assert.equal(await confirmed(next), number);
  assert.equal(Object.keys(stored(customer).orders).length, before + 1);
  await context.close();
});

test("without a network the cart is filled and the order placed; with it they arrive", async () => {
  const customer = "Lonesome Pine Restaurant";
  const before = Object.keys(stored(customer).orders).length;
  const { page, context } = await openCart(customer, "Chai");
  await context.setOffline(true);
  await page.getByText("No connection. What you change is kept").waitFor();
  await setQuantity(page, "Chai", 4);
  assert.deepEqual(stored(customer).cart, { Chai: 2 });
  await context.setOffline(false);
  await page.getByText("No connection.").waitFor({ state: "detached" });
  await page.getByText(/^1 line in your cart/).waitFor({ state: "attached" });
  assert.deepEqual(stored(customer).cart, { Chai: 4 });
  await review(page);
  await context.setOffline(true);
  await place(page);
  await page.getByText("Your order goes out as soon as it is back, and only once.").waitFor();
  assert.equal(Object.keys(stored(customer).orders).length, before);
  await context.setOffline(false);
  const number = await confirmed(page);
  const { cart, orders } = stored(customer);
  assert.deepEqual([cart, orders[number]], [{}, { Chai: 4 }]);
  assert.equal(Object.keys(orders).length, before + 1);
  await context.close();
});

test("a screen that is first opened without a network shows soon after it is back", async () => {
  const { page, context } = await openCart("Save-a-lot Markets", "Chai");
  await context.setOffline(true);
  await page.getByText("No connection. What you change is kept").waitFor();
  await page.getByRole("button", { name: "Shopping lists" }).click();
  await page.getByText("Nothing is lost.").waitFor();
  await context.setOffline(false);
  const back = performance.now();
  await page.getByRole("heading", { name: "Shopping lists", exact: true }).waitFor();
  await page.getByText("Nothing is lost.").waitFor({ state: "detached" });
  assert.ok(performance.now() - back < 5_000, "it does not wait to be asked again");
  await context.close();
});

test("a page that is older than the server's files says so, and goes on where it was", async () => {
  const { page, context } = await openCart("Split Rail Beer & Ale", "Chai");
  // What may come in idle time has come: only what it is opened for is missing.
  await page.waitForFunction(() => customElements.get("order-portal-missing") !== undefined);
  await context.route("**/order-portal/*.js", (route) => route.fulfill({ status: 404 }));
  await page.getByRole("button", { name: "Orders", exact: true }).click();
  await page.getByRole("heading", { name: "This page was updated" }).waitFor();
  await context.unroute("**/order-portal/*.js");
  await page.getByRole("button", { name: "Load the page again" }).click();
  await page.getByRole("heading", { name: "Orders" }).waitFor();
  await page.getByText(/^1 line in your cart/).waitFor({ state: "attached" });
  await context.close();
});
