/** Pages of the catalogue: random pages of random tabs at random customers' prices. */
import type { ProductPage, TabList } from "@order-portal/contract";
import type { Bench } from "../bench-context.ts";
import { sizes, type Size } from "../data/prepared-data.ts";
import type { Figure } from "../figures/figure.ts";
import type { Request } from "../load/load-types.ts";
import type { Shop } from "../program/shop.ts";
import { createRandom } from "../random.ts";
import { measureAnswers, readyMadeFloor, type MeasuredAnswers } from "./answers.ts";

const section = "catalogue";
const pageLength = 100;

/** How many different pages are asked for. */
const requestCount = 4000;

/** Measures the catalogue. */
export async function measureCatalogue(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  const measured = new Map<Size, MeasuredAnswers>();
  for (const size of sizes) {
    const shop = await bench.shop(size);
    bench.say(`pages of ${size} products`);
    const requests = await pageRequests(bench, shop);
    const answers = await measureAnswers(bench, {
      port: shop.server.port,
      requests: () => requests,
      connections: 16,
    });
    measured.set(size, answers);
    const { own, floor } = answers;
    const work = `catalogue page of ${pageLength}, ${size} products`;
    figures.push(
      {
        section,
        work: `${work}: p50`,
        unit: "ms",
        runs: own.p50,
        targets: [{ atMost: 2 }, { timesFloor: 5 }],
        floor: { what: readyMadeFloor, runs: floor.p50 },
      },
      {
        section,
        work: `${work}: p95`,
        unit: "ms",
        runs: own.p95,
        targets: [],
        floor: { what: readyMadeFloor, runs: floor.p95 },
      },
      {
        section,
        work: `${work}: 16 connections`,
        unit: "/s",
        runs: own.rate,
        targets: [{ atLeast: 2000 }, { timesFloor: 5 }],
        floor: { what: readyMadeFloor, runs: floor.rate },
      },
    );
  }
  const [small, large] = sizes.map((size) => measured.get(size)?.own.p50 ?? []);
  figures.push({
    section,
    work: "catalogue page, 100,000 products against 4,000: p50",
    unit: "times",
    runs: (large ?? []).map((value, run) => value / (small?.[run] ?? NaN)),
    targets: [{ atMost: 1.5 }],
  });
  return figures;
}

/** A page of a list: its address without the host. */
const pagePath = (query: Readonly<Record<string, string>>) =>
  `/v1/products?${new URLSearchParams({ ...query, limit: String(pageLength) }).toString()}`;

async function pageRequests(bench: Bench, shop: Shop): Promise<Request[]> {
  const random = createRandom(20_101_209);
  const lists = await allPages(bench, shop);
  return Array.from({ length: requestCount }, () => ({
    method: "GET",
    path: random.oneOf(random.oneOf(lists)),
    token: random.oneOf(shop.buyers).token,
  }));
}

/** The addresses of all pages of each tab, as one customer meets them. */
async function allPages({ load }: Bench, { server, buyers }: Shop): Promise<string[][]> {
  const token = buyers[0]?.token ?? "";
  const ask = async <Answer>(path: string): Promise<Answer> => {
    const { answers } = await load.run({
      port: server.port,
      connections: 1,
      requests: [{ method: "GET", path, token }],
      keepAnswers: true,
    });
    // The server answers by the contract.
    return JSON.parse(answers[0]?.body ?? "") as Answer;
  };
  const { tabs } = await ask<TabList>("/v1/tabs");
  const lists: string[][] = [];
  for (const { kind, category } of tabs) {
    if (kind === "past_orders") continue; // No list of products.
    const list = { tab: kind, ...(category !== null && { category }) };
    const paths = [pagePath(list)];
    lists.push(paths);
    for (;;) {
      const { nextCursor } = await ask<ProductPage>(paths.at(-1) ?? "");
      if (nextCursor === null) break;
      paths.push(pagePath({ ...list, cursor: nextCursor }));
    }
  }
  return lists;
}
