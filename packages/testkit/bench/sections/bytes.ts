/** What comes over the network up to the first product list, in bytes, files and calls. */
import type { Bench } from "../bench-context.ts";
import { openOrderSite, watched, type OrderSite } from "../browser/order-site.ts";
import { visit, type Painted, type SeenRequest, type Visit } from "../browser/visit.ts";
import type { Figure } from "../figures/figure.ts";

const section = "bytes";
const floorWhat = "an element of lit, context, task, ky and zod/mini with a plain list";

/** Measures two journeys to the list: a returning visit, and a private link. */
export async function measureBytes(bench: Bench): Promise<Figure[]> {
  const shop = await bench.shop("4,000");
  const site = await openOrderSite(await bench.website(), shop);
  const browser = await bench.browser();
  const buyer = shop.buyers[1];
  if (buyer === undefined) throw new Error("There is no customer.");
  const storage = await site.earlierVisit(browser, buyer);
  const journeys: Record<string, Painted[]> = { "returning visit": [], "private link": [] };
  for (let run = 0; run < bench.runs; run++) {
    bench.say(`bytes, run ${run + 1} of ${bench.runs}`);
    const returning = await visit(browser, { url: site.orderPage, watched, storage });
    journeys["returning visit"]?.push(await returning.painted("list"));
    await leave(returning);

    const fresh = await visit(browser, { url: site.linkPage(buyer), watched });
    await fresh.painted("welcome");
    await fresh.page.locator('[part~="start"]').click();
    journeys["private link"]?.push(await fresh.painted("list"));
    await leave(fresh);
  }
  return Object.entries(journeys).flatMap(([journey, runs]) => toFigures(site, journey, runs));
}

/** Closes a page when all that it has asked for is there, so that its length is known. */
async function leave({ page, close }: Visit): Promise<void> {
  await page.waitForLoadState("networkidle");
  await close();
}

function toFigures(site: OrderSite, journey: string, runs: readonly Painted[]): Figure[] {
  const own = runs.map(({ requests }) =>
    requests.filter(({ url }) => url.startsWith(`${site.apiOrigin}/`)),
  );
  const files = own.map((requests) => requests.filter(isFile));
  const calls = own.map((requests) => requests.filter(isCall));
  const to = `to the first list, ${journey}`;
  return [
    {
      section,
      work: `script and style ${to}, brotli`,
      unit: "bytes",
      runs: files.map((requests) => requests.reduce((sum, { bytes }) => sum + bytes, 0)),
      targets: [{ atMost: 40_000 }],
      floor: { what: floorWhat, runs: files.map(() => site.plainBytes) },
    },
    {
      section,
      work: `script files ${to}`,
      unit: "files",
      runs: files.map(({ length }) => length),
      targets: [{ atMost: 3 }],
    },
    {
      section,
      work: `API calls ${to}`,
      unit: "calls",
      runs: calls.map(({ length }) => length),
      targets: [{ atMost: 3 }],
    },
  ];
}

const isFile = ({ type }: SeenRequest) => type === "Script" || type === "Stylesheet";

/** A preflight is a call too: it costs a round trip. */
const isCall = ({ url }: SeenRequest) => new URL(url).pathname.startsWith("/v1/");
