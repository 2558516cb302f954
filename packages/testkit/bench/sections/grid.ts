/** The Quantity Grid of 4,000 products with 1,000 quantities in it, on a slow machine. */
import type { Page } from "playwright";
import type { Bench } from "../bench-context.ts";
import { openOrderSite, watched } from "../browser/order-site.ts";
import { pressKeys } from "../browser/press-keys.ts";
import { slowProcessor } from "../browser/throttle.ts";
import { visit, type Visit } from "../browser/visit.ts";
import { watchFrames } from "../browser/watch-frames.ts";
import type { Figure, Floor } from "../figures/figure.ts";
import { plainGridPage } from "../floors/plain-grid.ts";
import { fillCart } from "../program/fill-cart.ts";

const section = "grid";
const quantities = 1000;

/** What a run types: a quantity straight down, row after row. */
const typing = Array.from({ length: 14 }, (_, row) => [String(1 + (row % 9)), "Enter"]).flat();
const paging = Array<string>(20).fill("PageDown");

/** Measures typing and leafing, and the floor of both right after. */
export async function measureGrid(bench: Bench): Promise<Figure[]> {
  const own = await measureOwn(bench);
  const least = await measurePlain(bench);
  const where = `grid of ${own.rows.toLocaleString("en-US")} products, ${quantities.toLocaleString("en-US")} lines, processor 4× slower`;
  const common = { section, unit: "ms", targets: [{ atMost: 50 }] } as const;
  const floor = (runs: readonly number[]): Floor => ({ what: "rows drawn before, a field", runs });
  return [
    {
      ...common,
      work: `${where}, typing: p95 key to paint`,
      runs: own.typed,
      floor: floor(least.typed),
    },
    {
      ...common,
      work: `${where}, leafing by pages: p95 key to paint`,
      runs: own.paged,
      floor: floor(least.paged),
    },
  ];
}

async function measureOwn(bench: Bench): Promise<Runs & { readonly rows: number }> {
  const shop = await bench.shop("4,000");
  const site = await openOrderSite(await bench.website(), shop);
  const browser = await bench.browser();
  const buyer = shop.buyers[2];
  if (buyer === undefined) throw new Error("There is no customer.");
  await fillCart(bench, shop, buyer, quantities);
  const storage = await site.earlierVisit(browser, buyer);
  const open = await visit(browser, { url: site.orderPage, watched, storage, early: watchFrames });
  try {
    await open.painted("list");
    await open.page.locator('input[value="grid"]').check();
    await open.page.locator('[role="grid"] input').first().click();
    bench.say("loading all rows");
    const rows = await allRows(open.page);
    return { rows, ...(await pressAll(bench, open, "typing and leafing")) };
  } finally {
    await open.close();
  }
}

async function measurePlain(bench: Bench): Promise<Runs> {
  const website = await bench.website();
  website.put("/plain-grid", "text/html", plainGridPage);
  const open = await visit(await bench.browser(), {
    url: `${website.origin}/plain-grid`,
    watched: { row: ".row" },
    early: watchFrames,
  });
  try {
    await open.painted("row");
    return await pressAll(bench, open, "the same on a bare page");
  } finally {
    await open.close();
  }
}

/** What each run gave. */
interface Runs {
  readonly typed: number[];
  readonly paged: number[];
}

/** Presses all keys of all runs, each from the first row on. */
async function pressAll(bench: Bench, { page, cdp }: Visit, what: string): Promise<Runs> {
  const runs: Runs = { typed: [], paged: [] };
  await slowProcessor(cdp);
  for (let run = 0; run < bench.runs; run++) {
    bench.say(`${what}, run ${run + 1} of ${bench.runs}`);
    await page.keyboard.press("Control+Home");
    await page.waitForTimeout(500);
    runs.typed.push(await pressKeys(page, typing));
    runs.paged.push(await pressKeys(page, paging));
  }
  return runs;
}

/** Waits until every product is a row; how many there are. */
async function allRows(page: Page): Promise<number> {
  const grid = page.locator('[role="grid"]');
  const patience = performance.now() + 120_000;
  for (;;) {
    const [total, isLoading] = await Promise.all([
      grid.getAttribute("aria-rowcount"),
      page.locator(".loading").isVisible(),
    ]);
    if (!isLoading && Number(total) > 1) return Number(total) - 1;
    if (performance.now() > patience) throw new Error("The rows did not come.");
    await page.waitForTimeout(200);
  }
}
