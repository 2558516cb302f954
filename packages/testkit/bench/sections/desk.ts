/** The desk over 100,000 products, 10,000 customers and 500,000 orders. */
import type { Bench } from "../bench-context.ts";
import { visit } from "../browser/visit.ts";
import { deskSizes, skuOf } from "../data/desk-tables.ts";
import type { Figure } from "../figures/figure.ts";
import { median, quantile } from "../figures/statistics.ts";
import { openDesk, type Desk } from "../program/desk.ts";
import { createRandom } from "../random.ts";
import { deskLists } from "./desk-lists.ts";
import { measurePasswords } from "./desk-passwords.ts";

const section = "desk";

/** How long each list is asked in a run. */
const seconds = 1;
/** Rows of the file of prices. */
const priceRows = 20_000;

/** Measures the lists, the preview of a file of prices, the first screen, and passwords. */
export async function measureDesk(bench: Bench): Promise<Figure[]> {
  const desk = await openDesk();
  try {
    return [
      ...(await measureLists(bench, desk)),
      await measurePreview(bench, desk),
      await measureFirstScreen(bench, desk),
      ...(await measurePasswords(bench, desk)),
    ];
  } finally {
    await desk.server.stop();
  }
}

async function measureLists(bench: Bench, desk: Desk): Promise<Figure[]> {
  const { load, runs } = bench;
  const { token, server } = desk;
  const figures: Figure[] = [];
  for (const { work, paths } of await deskLists(load, desk)) {
    bench.say(`desk: ${work}`);
    const asked = {
      port: server.port,
      requests: paths.map((path) => ({ method: "GET", path, token })),
      connections: 1,
    };
    const p50: number[] = [];
    const p95: number[] = [];
    await load.run(asked);
    for (let run = 0; run < runs; run++) {
      const times = Array.from((await load.run({ ...asked, seconds })).latencies);
      p50.push(median(times));
      p95.push(quantile(times, 0.95));
    }
    figures.push(
      { section, work: `desk, ${work}: p50`, unit: "ms", runs: p50, targets: [{ atMost: 20 }] },
      { section, work: `desk, ${work}: p95`, unit: "ms", runs: p95, targets: [] },
    );
  }
  return figures;
}

/** What a file with a new price for every fifth product would change. */
async function measurePreview(bench: Bench, desk: Desk): Promise<Figure> {
  const { load, runs } = bench;
  const random = createRandom(5);
  const every = deskSizes.products / priceRows;
  const rows = Array.from({ length: priceRows }, (_, index) => [
    skuOf(index * every),
    "EA",
    `${1 + random.below(200)}.50`,
  ]);
  const body = { tables: [{ table: "units", columns: ["sku", "unit", "price"], rows }] };
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    bench.say(`desk: preview of a file of prices, run ${run + 1} of ${runs}`);
    const { latencies } = await load.run({
      port: desk.server.port,
      requests: [{ method: "POST", path: "/v1/desk/rows/preview", token: desk.token, body }],
      connections: 1,
    });
    times.push((latencies[0] ?? NaN) / 1000);
  }
  return {
    section,
    work: "desk, preview of a file of 20,000 prices",
    unit: "s",
    runs: times,
    targets: [{ atMost: 10 }],
  };
}

/** From the address to the first orders of the queue, by somebody who is signed in. */
async function measureFirstScreen(bench: Bench, { server, token, account }: Desk): Promise<Figure> {
  const browser = await bench.browser();
  const origin = `http://127.0.0.1:${server.port}`;
  const kept = { workspace: account.workspace, token };
  const storage = {
    cookies: [],
    origins: [
      { origin, localStorage: [{ name: `order-desk ${origin}`, value: JSON.stringify(kept) }] },
    ],
  };
  const times: number[] = [];
  for (let run = 0; run < bench.runs; run++) {
    bench.say(`desk: first screen, run ${run + 1} of ${bench.runs}`);
    const watched = { orders: "li a[aria-label], li a" };
    const open = await visit(browser, { url: `${origin}/desk`, storage, watched });
    try {
      times.push((await open.painted("orders")).milliseconds / 1000);
    } finally {
      await open.close();
    }
  }
  return {
    section,
    work: "desk, first screen, signed in: first orders drawn",
    unit: "s",
    runs: times,
    targets: [{ atMost: 1 }],
  };
}
