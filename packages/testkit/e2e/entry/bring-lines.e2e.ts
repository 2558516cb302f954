/**
 * Lines from elsewhere, real: files by a spreadsheet library and by hand, an e-mail's text and a
 * scanner, under the strict policy of the supplier's page, into the cart at this customer's prices.
 */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Browser, Locator, Page } from "playwright";
import writeXlsxFile from "write-excel-file/node";
import { launchBrowser } from "../../tools/browser/launch-browser.ts";
import { startDemo, type Demo } from "../start-demo.ts";

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

/** A customer's page, and the faults on it: errors, and breaches of the page's policy. */
async function open(customer: string, place: string, width = 1280) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "en-US" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(demo.linkOf(customer));
  await page.getByRole("button", { name: "Yes, Start Ordering" }).click();
  if (width < 880) await page.getByRole("button", { name: "Order tools" }).click();
  await page.getByRole("button", { name: place }).first().click();
  return { page, context, faults };
}

/** Drops a file on the screen, as from a folder. */
async function drop(page: Page, name: string, content: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, letters]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    [name, content.toString("base64")] as const,
  );
  const screen = page.locator("order-portal-upload");
  await screen.dispatchEvent("dragover", { dataTransfer });
  await screen.dispatchEvent("drop", { dataTransfer });
}

/**
 * Types as a hand scanner does: a key every 10 ms, whatever else the machine is doing, and Enter.
 * The times are the events' own, which is what tells a scanner from a hand.
 */
async function scan(page: Page, code: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const began = Date.now() / 1000;
  for (const [index, key] of [...code, "Enter"].entries()) {
    const event = { key, text: key === "Enter" ? "\r" : key, timestamp: began + index / 100 };
    await devtools.send("Input.dispatchKeyEvent", { type: "keyDown", ...event });
    await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
  }
  await devtools.detach();
}

const entry = (page: Page, text: string): Locator =>
  page.locator("article.entry").filter({ hasText: text });

/** What is in the cart, as the cart says it. */
async function cartTexts(page: Page): Promise<string[]> {
  await page
    .getByRole("button", { name: /View cart/ })
    .last()
    .click();
  const lines = page.locator("order-portal-upload order-portal-cart article.line");
  await lines.first().waitFor();
  await page.getByText("Being priced").first().waitFor({ state: "hidden" });
  return lines.evaluateAll((elements) =>
    elements.map((element) => {
      const field = element.querySelector("order-portal-quantity") as { quantity?: number } | null;
      const sum = element.querySelector(".sum")?.textContent.trim() ?? "";
      return `${element.querySelector("h3")?.textContent.trim() ?? ""} ${String(field?.quantity)} ${sum}`;
    }),
  );
}

test("a CSV file of another system: Latin-1, semicolons, the customer's own part numbers", async () => {
  const { page, context, faults } = await open("Save-a-lot Markets", "Upload or paste");
  const text = [
    "Bestellung für Montag;;",
    "Artikel-Nr.;Menge;Einheit",
    "BEV-102;2;CS",
    "200104;3;", // Its own number for the case of Chai.
    "BEV-102;2;CS",
    "GIBT-ES-NICHT;1;EA",
    "BEV-102;-5;CS",
  ].join("\r\n");
  await drop(page, "bestellung.csv", Buffer.from(text, "latin1"));
  await page.getByText("not in Unicode").waitFor();
  await page
    .getByText(/2 matched/)
    .first()
    .waitFor();
  await entry(page, "Lines 3 and 5").getByText("$57.00").waitFor(); // 4 cases at 14.25.
  await entry(page, "Line 6").getByText("No product of this code or name").waitFor();
  await entry(page, "Line 7").waitFor();
  await page.getByRole("button", { name: "Add 2 lines to cart" }).click();
  await page.getByText("2 lines added to the cart.").first().waitFor();
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV file" }).click();
  const rest = await readFile(await (await downloading).path(), "utf8");
  assert.match(rest, /GIBT-ES-NICHT/);
  assert.match(rest, /'-5/, "a negative quantity is no formula");
  const cart = await cartTexts(page);
  assert.ok(cart.includes("Chang 4 $57.00"), cart.join(" | "));
  assert.ok(
    cart.some((line) => line.startsWith("Chai 3 ")),
    cart.join(" | "),
  );
  assert.deepEqual(faults, []);
  await context.close();
});

test("a workbook by a spreadsheet library, on a phone", async () => {
  const { page, context, faults } = await open("Lonesome Pine Restaurant", "Upload or paste", 360);
  const content = await writeXlsxFile([
    ["SKU", "Quantity", "Unit"],
    ["BEV-102", 3, "CS"],
    ["CND-103", 2, null],
  ]).toBuffer();
  await page.locator("input[type=file]").setInputFiles({
    name: "order.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: content,
  });
  await entry(page, "Chang").getByText("$53.58").waitFor(); // 3 at 17.86.
  await page.getByRole("button", { name: /^Add \d lines? to cart/ }).click();
  await page
    .getByText(/added to the cart/)
    .first()
    .waitFor();
  const cart = await cartTexts(page);
  assert.ok(cart.includes("Chang 3 $53.58"), cart.join(" | "));
  assert.deepEqual(faults, []);
  await context.close();
});

test("the text of an e-mail: what is beyond doubt, what is to be chosen, what orders nothing", async () => {
  const { page, context, faults } = await open("Save-a-lot Markets", "Upload or paste");
  const text =
    "Good morning,\n\n3 cs outback lager\nsteeleye stout x3\n2 anissed sirup\n\nthanks, Liz\n";
  await page.getByRole("textbox", { name: "Or paste your lines" }).fill(text);
  await page.getByRole("button", { name: "Read lines" }).click();
  await entry(page, "Outback Lager").getByText("$").first().waitFor();
  await page.getByRole("button", { name: "Make it 6" }).click(); // Three are fewer than are sold.
  const slip = entry(page, "2 anissed sirup");
  await slip.getByText("Is this meant?").waitFor();
  await slip.getByRole("radio", { name: /Aniseed Syrup/ }).click();
  await entry(page, "Aniseed Syrup").getByText("$").first().waitFor();
  await page.getByRole("button", { name: "Add 3 lines to cart" }).click();
  await page.getByText("3 lines added to the cart.").first().waitFor();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await page.getByRole("button", { name: "Add 3 lines to cart" }).click();
  const cart = await cartTexts(page);
  for (const line of ["Outback Lager 3 $", "Steeleye Stout 6 $", "Aniseed Syrup 2 $"]) {
    assert.ok(
      cart.some((one) => one.startsWith(line)),
      cart.join(" | "),
    );
  }
  assert.deepEqual(faults, []);
  await context.close();
});

test("a scanner and a hand, one code after another", async () => {
  const { page, context, faults } = await open("Save-a-lot Markets", "Quick order");
  const code = page.getByRole("combobox", { name: "Code or name" });
  await code.pressSequentially("CND-103", { delay: 150 });
  await page.getByRole("option", { name: /Aniseed Syrup/ }).waitFor();
  await code.press("Enter");
  await page.getByLabel("Quantity", { exact: true }).fill("4");
  // The same by a scanner and by hand, whether its units are known by now or not: the first stays.
  await page.getByLabel("Quantity", { exact: true }).press("Enter");
  await page.getByText(/Added: 4 × Aniseed Syrup/).waitFor();
  await code.focus();
  await scan(page, "CND-103");
  await page.getByText(/Added: 1 × Aniseed Syrup.* in the cart now/).waitFor();
  assert.deepEqual(faults, []);
  await context.close();
});
