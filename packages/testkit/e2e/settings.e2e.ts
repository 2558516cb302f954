/** The owner sets things up: a look that is seen before it is saved, and freight that buyers read. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright";
import { launchBrowser } from "../tools/browser/launch-browser.ts";
import { startDemo, type Demo } from "./start-demo.ts";

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

async function openSettings(page: Page): Promise<void> {
  await page.goto(demo.staffLink ?? "");
  await page.getByLabel("Your name").fill("Anna");
  await page.getByLabel("E-mail").fill("anna@northwind.example");
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.getByRole("link", { name: "Settings" }).click();
}

test("a brand is seen as it is typed, and a carrier service where it is paid for", async () => {
  const desk = await (await browser.newContext()).newPage();
  const trouble: string[] = [];
  desk.on("console", (line) => {
    if (line.type() === "error") trouble.push(line.text());
  });
  await openSettings(desk);

  await desk.getByRole("link", { name: /^Brand/ }).click();
  await desk.getByLabel("Message on the welcome screen").fill("Fresh from the docks, daily.");
  const portal = desk.frameLocator("iframe").locator("order-portal");
  await portal.getByText("Fresh from the docks, daily.").waitFor();
  await desk.getByRole("radio", { name: "Old link" }).check();
  await desk.getByLabel("E-mail for questions").fill("hello@northwind.example");
  await portal.getByText("hello@northwind.example").waitFor();
  await desk.getByRole("radio", { name: "Products" }).check();
  await portal.getByRole("article").first().waitFor({ state: "attached" });
  await desk.getByRole("button", { name: "Undo the changes" }).click();

  await desk.getByRole("link", { name: /^Freight/ }).click();
  await desk.locator("#kind").selectOption("by_carrier_service");
  await desk.locator("#service-0-service").fill("Express");
  await desk.locator("#service-0-carrier").fill("Swift Parcel");
  await desk.locator("#service-0-amount").fill("24");
  await desk.getByRole("button", { name: "Save" }).click();
  await desk.getByText("Saved: Freight").waitFor();

  const buyer = await (await browser.newContext()).newPage();
  await buyer.goto(demo.linkOf("Save-a-lot Markets"));
  await buyer.getByRole("button", { name: "Yes, Start Ordering" }).click();
  await buyer.getByRole("searchbox").fill("Chai");
  await buyer
    .getByRole("article")
    .filter({ hasText: "Chai" })
    .first()
    .getByRole("button", { name: /^Add/ })
    .click();
  await buyer.getByRole("button", { name: "Review order" }).click();
  await buyer.locator("order-portal-review").getByText("Swift Parcel · Express").waitFor();
  await buyer.getByRole("button", { name: "Place order" }).click();
  await buyer.getByRole("heading", { name: "Thank you for your order" }).waitFor();
  await buyer.locator("order-portal-confirmation").getByText("Swift Parcel · Express").waitFor();
  const number = await buyer.locator("bdi.number").innerText();

  await desk.goto(`${demo.base}/desk#/orders/pending/${number}`);
  await desk.getByText("Swift Parcel · Express").first().waitFor();
  assert.deepEqual(trouble, []);
});
