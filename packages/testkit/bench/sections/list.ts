/** A list of 10,000 products with 1,000 quantities in the cart, on a slow phone. */
import type { Bench } from "../bench-context.ts";
import { loadProducts, scrollBy, takeMeasured } from "../browser/long-list.ts";
import { pressKeys } from "../browser/press-keys.ts";
import { openOrderSite, watched } from "../browser/order-site.ts";
import { slowProcessor } from "../browser/throttle.ts";
import { visit } from "../browser/visit.ts";
import { watchFrames } from "../browser/watch-frames.ts";
import type { Figure } from "../figures/figure.ts";
import { quantile } from "../figures/statistics.ts";
import { fillCart } from "../program/fill-cart.ts";

const section = "list";
const products = 10_000;
const quantities = 1000;

/** How far and how fast a run scrolls, in pixels and pixels a second: a hurried hand. */
const distance = 12_000;
const speed = 4000;

/** Keys that a run presses in a quantity field. */
const keys = 20;

/** Measures scrolling and typing. */
export async function measureList(bench: Bench): Promise<Figure[]> {
  const shop = await bench.shop("100,000");
  const site = await openOrderSite(await bench.website(), shop);
  const browser = await bench.browser();
  const buyer = shop.buyers[2];
  if (buyer === undefined) throw new Error("There is no customer.");
  await fillCart(bench, shop, buyer, quantities);
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
