/** A list of 10,000 products with 1,000 quantities in the cart, on a slow phone. */
import type { Page } from "playwright";
import type { Bench } from "../bench-context.ts";
import { loadProducts, scrollBy, takeMeasured } from "../browser/long-list.ts";
import { openOrderSite, watched } from "../browser/order-site.ts";
import { slowProcessor } from "../browser/throttle.ts";
import { visit } from "../browser/visit.ts";
import { watchFrames } from "../browser/watch-frames.ts";
import type { Figure } from "../figures/figure.ts";
import { quantile } from "../figures/statistics.ts";
import { setCart } from "../program/carts.ts";
import type { Shop } from "../program/shop.ts";
import type { Buyer } from "../program/open-sessions.ts";
import type { ProductPage } from "@order-portal/contract";

const section = "list";
const products = 10_000;
const quantities = 1000;

/** How far and how fast a run scrolls, in pixels and pixels a second: a hurried hand. */
const distance = 12_000;
const speed = 4000;

/** Keys that a run presses in a quantity field, and the pause after each. */
const keys = 20;
const pause = 150;

/** Measures scrolling and typing. */
export async function measureList(bench: Bench): Promise<Figure[]> {
  const shop = await bench.shop("100,000");
  const site = await openOrderSite(await bench.website(), shop);
  const browser = await bench.browser();
  const buyer = shop.buyers[2];
  if (buyer === undefined) throw new Error("There is no customer.");
  await fillCart(bench, shop, buyer);
  const storage = await site.earlierVisit(browser, buyer);
  const open = await visit(browser, { url: site.orderPage, watched, storage, early: watchFrames });
  const frames: number[] = [];
  const quantityKeys: number[] = [];
  const searchKeys: number[] = [];
  try {
    const { page, cdp } = open;
    await open.painted("list");
    bench.say(`loading ${products.toLocaleString("en-US")} products`);
    await loadProducts(page, products);
    await slowProcessor(cdp);
    for (let run = 0; run < bench.runs; run++) {
      bench.say(`scrolling and typing, run ${run + 1} of ${bench.runs}`);
      await takeMeasured(page);
      await scrollBy(page, cdp, distance, speed);
      frames.push(quantile((await takeMeasured(page)).frames, 0.95));
      await page.locator('[part~="input"]:visible').first().focus();
      quantityKeys.push(await pressKeys(page, Array<string>(keys).fill("ArrowUp")));
    }
    for (let run = 0; run < bench.runs; run++) {
      await page.locator('input[type="search"]').focus();
      searchKeys.push(await pressKeys(page, [..."red retrospot cups"]));
      await page.locator('input[type="search"]').fill("");
      await page.waitForTimeout(1500);
    }
  } finally {
    await open.close();
  }
  const where = `of ${products.toLocaleString("en-US")} products, processor 4× slower`;
  const common = { section, unit: "ms" } as const;
  return [
    {
      ...common,
      work: `list ${where}, scrolled: p95 frame`,
      runs: frames,
      targets: [{ atMost: 50 }],
    },
    {
      ...common,
      work: `list ${where}, ${quantities.toLocaleString("en-US")} quantities: p95 key to paint`,
      runs: quantityKeys,
      targets: [{ atMost: 50 }],
    },
    {
      ...common,
      work: `list ${where}, search: p95 key to paint`,
      runs: searchKeys,
      targets: [{ atMost: 50 }],
    },
  ];
}

/** Presses keys as somebody types; how long the slowest of twenty took to show, in milliseconds. */
async function pressKeys(page: Page, names: readonly string[]): Promise<number> {
  await takeMeasured(page);
  for (const name of names) {
    await page.keyboard.press(name);
    await page.waitForTimeout(pause);
  }
  const { keys } = await takeMeasured(page);
  if (keys.length !== names.length)
    throw new Error(`${keys.length} keys of ${names.length} were seen.`);
  return quantile(keys, 0.95);
}

/** Puts the first products of the list into the buyer's cart. */
async function fillCart({ load }: Bench, { server }: Shop, { token }: Buyer): Promise<void> {
  const lines = [];
  let cursor = "";
  while (lines.length < quantities) {
    const path = `/v1/products?limit=100${cursor && `&cursor=${cursor}`}`;
    const { answers } = await load.run({
      port: server.port,
      connections: 1,
      requests: [{ method: "GET", path, token }],
      keepAnswers: true,
    });
    // The server answers by the contract.
    const page = JSON.parse(answers[0]?.body ?? "") as ProductPage;
    for (const { sku, availability, units } of page.products) {
      const unit = units[0];
      if (availability !== "available" || unit === undefined) continue;
      lines.push({ sku, unit: unit.unit, quantity: 1 + (lines.length % 9) });
    }
    cursor = page.nextCursor ?? "";
  }
  await load.run({
    port: server.port,
    connections: 1,
    requests: [setCart(token, lines.slice(0, quantities))],
  });
}
