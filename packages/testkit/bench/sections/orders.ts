/** Orders of 20 lines: submitted one after another and by many at once, with every check. */
import { copyFile } from "node:fs/promises";
import { constants } from "node:fs";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import type { PricedCart } from "@order-portal/contract";
import type { Bench } from "../bench-context.ts";
import type { Figure } from "../figures/figure.ts";
import { median } from "../figures/statistics.ts";
import { openBareTransaction } from "../floors/bare-transaction.ts";
import type { Request } from "../load/load-types.ts";
import { benchFolder } from "../paths.ts";
import { cartLines, setCart } from "../program/carts.ts";
import { databaseFile } from "../program/database-file.ts";
import type { Buyer } from "../program/open-sessions.ts";
import type { Shop } from "../program/shop.ts";
import { createRandom, type Random } from "../random.ts";

const section = "orders";
const lineCount = 20;
const connections = 8;

/** How many orders a run submits one after another, and how many by all connections. */
const single = 150;
const many = 600;

/** Measures submissions; filling the carts beforehand is not counted. */
export async function measureOrders(bench: Bench): Promise<Figure[]> {
  const shop = await bench.shop("4,000");
  const { port } = shop.server;
  const random = createRandom(20);
  const source = await databaseFile(shop.dataDir);
  const copy = await copyDatabase(source);
  const floor = await openBareTransaction(copy, source);
  const p50: number[] = [];
  const rate: number[] = [];
  const floorP50: number[] = [];
  const floorRate: number[] = [];
  try {
    for (let run = 0; run < bench.runs; run++) {
      bench.say(`orders, run ${run + 1} of ${bench.runs}`);
      const submissions = await filledCarts(
        bench,
        shop,
        random.some(shop.buyers, single + many),
        random,
      );
      await floor.takeCarts();
      const one = await bench.load.run({
        port,
        requests: submissions.slice(0, single),
        connections: 1,
      });
      const all = await bench.load.run({ port, requests: submissions.slice(single), connections });
      p50.push(median(Array.from(one.latencies)));
      rate.push(all.latencies.length / all.seconds);
      const times = await floor.writeOrders();
      if (times.length !== single + many) throw new Error(`Only ${times.length} orders are there.`);
      floorP50.push(median(times));
      floorRate.push(1000 / (times.reduce((sum, time) => sum + time, 0) / times.length));
    }
  } finally {
    floor.stop();
  }
  const what = "a bare SQLite transaction that writes the same rows, one after another";
  const work = `place an order of ${lineCount} lines`;
  return [
    {
      section,
      work: `${work}: p50`,
      unit: "ms",
      runs: p50,
      targets: [{ atMost: 5 }, { timesFloor: 4 }],
      floor: { what, runs: floorP50 },
    },
    {
      section,
      work: `${work}: ${connections} connections`,
      unit: "/s",
      runs: rate,
      targets: [{ atLeast: 500 }],
      floor: { what, runs: floorRate },
    },
  ];
}

/** Fills the carts of buyers; the requests that submit them. */
async function filledCarts(
  { load }: Bench,
  shop: Shop,
  buyers: readonly Buyer[],
  random: Random,
): Promise<Request[]> {
  const { port } = shop.server;
  await load.run({
    port,
    connections,
    requests: buyers.map(({ token }) => ({ method: "DELETE", path: "/v1/cart", token })),
  });
  const { answers } = await load.run({
    port,
    connections,
    requests: buyers.map(({ token }) => setCart(token, cartLines(shop, lineCount, random))),
    keepAnswers: true,
  });
  return buyers.map(({ token }, index) => {
    // The server answers by the contract.
    const { proof } = JSON.parse(answers[index]?.body ?? "") as PricedCart;
    if (proof === null) throw new Error(`A cart cannot be submitted: ${answers[index]?.body}`);
    return {
      method: "POST",
      path: "/v1/orders",
      token,
      body: { proof },
      headers: { "Idempotency-Key": randomUUID() },
    };
  });
}

/** A copy of the server's database, for the floor to write to. The server is at rest meanwhile. */
async function copyDatabase(source: string): Promise<string> {
  const copy = join(benchFolder, "bare-transaction.sqlite");
  for (const ending of ["", "-wal"]) {
    await copyFile(source + ending, copy + ending, constants.COPYFILE_FICLONE);
  }
  return copy;
}
