/** How soon a buyer sees something on a slow phone and a slow network, and what it costs the phone. */
import type { Browser } from "playwright";
import type { Bench } from "../bench-context.ts";
import { openOrderSite, watched } from "../browser/order-site.ts";
import { leastMilliseconds } from "../browser/throttle.ts";
import { visit, type Painted, type VisitOptions } from "../browser/visit.ts";
import type { Figure, Floor } from "../figures/figure.ts";

const section = "network";

/** A file of this length is fetched to see whether the network is as slow as it should be. */
const knownBytes = 90_000;

/** Measures the welcome screen, the list of a returning visit, and the floor of both. */
export async function measureNetwork(bench: Bench): Promise<Figure[]> {
  const shop = await bench.shop("4,000");
  const website = await bench.website();
  const site = await openOrderSite(website, shop);
  const browser = await bench.browser();
  const [, buyer] = shop.buyers;
  if (buyer === undefined) throw new Error("There is no customer.");
  website.putBytes("/known", Buffer.alloc(knownBytes));
  await checkThrottle(browser, site.orderPage);
  const storage = await site.earlierVisit(browser, buyer);

  const journeys = {
    welcome: { name: "welcome", url: site.linkPage(buyer) },
    list: { name: "list", url: site.orderPage, storage },
    plain: { name: "plain", url: site.plainPage(buyer) },
  };
  const painted: Record<keyof typeof journeys, Painted[]> = { welcome: [], list: [], plain: [] };
  for (let run = 0; run < bench.runs; run++) {
    bench.say(`slow 4G, run ${run + 1} of ${bench.runs}`);
    for (const key of ["welcome", "list", "plain"] as const) {
      const { name, ...options } = journeys[key];
      painted[key].push(await slowVisit(browser, name, { ...options, watched }));
    }
  }
  const seconds = (runs: readonly Painted[]) => runs.map(({ milliseconds }) => milliseconds / 1000);
  const busy = (runs: readonly Painted[]) =>
    runs.map(({ mainThreadMilliseconds }) => mainThreadMilliseconds);
  const floor = (of: typeof busy): Floor => ({
    what: "an element of lit, context, task, ky and zod/mini with a plain list",
    runs: of(painted.plain),
  });
  const onSlow = "on slow 4G, processor 4× slower";
  return (["welcome", "list"] as const).flatMap((key): Figure[] => {
    const what = key === "welcome" ? "welcome screen" : "list after a returning visit";
    const runs = painted[key];
    return [
      {
        section,
        work: `${what} ${onSlow}`,
        unit: "s",
        runs: seconds(runs),
        targets: [{ atMost: key === "welcome" ? 2.4 : 2.9 }],
        floor: floor(seconds),
      },
      {
        section,
        work: `${what}: main thread`,
        unit: "ms",
        runs: busy(runs),
        targets: [{ atMost: 400 }],
        floor: floor(busy),
      },
    ];
  });
}

async function slowVisit(browser: Browser, name: string, options: VisitOptions): Promise<Painted> {
  const open = await visit(browser, { ...options, slow: true });
  try {
    return await open.painted(name);
  } finally {
    await open.close();
  }
}

/** @throws Error where the network is not slowed down: all figures would be too good. */
async function checkThrottle(browser: Browser, page: string): Promise<void> {
  const open = await visit(browser, { url: new URL("/blank", page).href, watched: {}, slow: true });
  try {
    const url = new URL("/known", page).href;
    const took = await open.page.evaluate(async (url) => {
      const begun = performance.now();
      await (await fetch(url)).arrayBuffer();
      return performance.now() - begun;
    }, url);
    const least = leastMilliseconds(knownBytes);
    if (took < least * 0.95) {
      throw new Error(`The network is not slow: ${took} ms for what takes ${least} ms.`);
    }
  } finally {
    await open.close();
  }
}
