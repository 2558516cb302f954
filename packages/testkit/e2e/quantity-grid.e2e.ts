/** The Quantity Grid by keys alone, real: typed straight down, found, filled, taken back, ordered. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright";
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

test("a page of quantities is typed, filled down and taken back without a mouse", async () => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-US",
  });
  const page = await context.newPage();
  const { keyboard } = page;
  await page.goto(demo.linkOf("Lonesome Pine Restaurant"));
  await page.getByRole("button", { name: "Yes, Start Ordering" }).press("Enter");
  await page.getByRole("radio", { name: "List" }).focus();
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  const grid = page.getByRole("grid");
  await grid.waitFor();
  /** What the cells of the first column hold, from the top. */
  const column = () =>
    grid
      .locator("[data-column='0']")
      .evaluateAll((cells) =>
        cells
          .slice(0, 4)
          .map(
            (cell) =>
              cell.querySelector("input")?.value ?? cell.querySelector(".text")?.textContent ?? "",
          ),
      );
  const becomes = async (values: string[]) => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (JSON.stringify(await column()) === JSON.stringify(values)) return;
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    assert.deepEqual(await column(), values);
  };
  await grid.locator("[data-row='0'] [data-column='0'] input").focus();
  await keyboard.type("48");
  await keyboard.press("Enter");
  await keyboard.type("12");
  await keyboard.press("Enter");
  await becomes(["48", "12", "", ""]);
  await keyboard.press("ArrowUp");
  await keyboard.press("Shift+ArrowDown");
  await keyboard.press("Shift+ArrowDown");
  await keyboard.press("Control+d");
  await becomes(["48", "12", "12", "12"]);
  await keyboard.press("Control+z");
  await becomes(["48", "12", "", ""]);
  await keyboard.press("Control+y");
  await becomes(["48", "12", "12", "12"]);
  await page.getByText(/^4 lines in your cart, total \$/).waitFor({ state: "attached" });
  await keyboard.press("/");
  await keyboard.type("chai");
  await keyboard.press("Enter");
  await keyboard.type("3");
  await keyboard.press("Enter");
  await page.getByText(/^5 lines in your cart, total \$/).waitFor({ state: "attached" });
  await context.close();
});
