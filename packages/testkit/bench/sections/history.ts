/** A customer's history: of the customer with the most orders, and of anybody. */
import type { Bench } from "../bench-context.ts";
import type { Figure } from "../figures/figure.ts";
import type { Request } from "../load/load-types.ts";
import type { Buyer } from "../program/open-sessions.ts";
import { createRandom } from "../random.ts";
import { measureAnswers, readyMadeFloor } from "./answers.ts";

const section = "history";

/** How many times as long the longest history may take: it should be as quick as any. */
const timesShorter = 1.5;

/** A call that is measured. */
interface Asked {
  readonly work: string;
  readonly request: Pick<Request, "method" | "path" | "body">;
  /** The most milliseconds that half of the answers may take. */
  readonly p50: number;
  /** The fewest answers in a second to many; not counted where it is absent. */
  readonly rate?: number;
  /** Whether what it costs may grow with the page only, not with the history behind it. */
  readonly isOfPage?: boolean;
}

const calls: readonly Asked[] = [
  {
    work: "last 10 orders",
    request: { method: "GET", path: "/v1/orders?limit=10" },
    p50: 1,
    rate: 4000,
    isOfPage: true,
  },
  {
    work: "products ordered before",
    request: { method: "GET", path: "/v1/ordered-products" },
    p50: 3,
    isOfPage: true,
  },
  { work: "usuals", request: { method: "GET", path: "/v1/usuals" }, p50: 5 },
  {
    work: "orders with “heart” in them",
    request: { method: "GET", path: "/v1/orders?limit=10&search=heart" },
    p50: 10,
  },
];

/** Measures the history of the whole set's 527,725 order lines. */
export async function measureHistory(bench: Bench): Promise<Figure[]> {
  const { server, buyers } = await bench.shop("4,000");
  const longest = buyers.reduce((one, other) => (other.orderCount > one.orderCount ? other : one));
  const random = createRandom(10);
  const whose: [string, readonly Buyer[]][] = [
    [`the longest history (${longest.orderCount} orders)`, [longest]],
    ["random customers", random.some(buyers, 2000)],
  ];
  const figures: Figure[] = [];
  for (const { work, request, p50, rate, isOfPage } of calls) {
    const halves: number[][] = [];
    for (const [name, askers] of whose) {
      bench.say(`${work}, ${name}`);
      const requests = askers.map(({ token }): Request => ({ ...request, token }));
      const { own, floor } = await measureAnswers(bench, {
        port: server.port,
        requests: () => requests,
        ...(rate !== undefined && { connections: 16 }),
      });
      halves.push(own.p50);
      figures.push({
        section,
        work: `${work}, ${name}: p50`,
        unit: "ms",
        runs: own.p50,
        targets: [{ atMost: p50 }],
        floor: { what: readyMadeFloor, runs: floor.p50 },
      });
      if (rate === undefined) continue;
      figures.push({
        section,
        work: `${work}, ${name}: 16 connections`,
        unit: "/s",
        runs: own.rate,
        targets: [{ atLeast: rate }],
        floor: { what: readyMadeFloor, runs: floor.rate },
      });
    }
    if (isOfPage) figures.push(againstOthers(work, halves));
  }
  return figures;
}

/** The longest history against the others. */
function againstOthers(work: string, [longest, others]: readonly (readonly number[])[]): Figure {
  return {
    section,
    work: `${work}, the longest history against others: p50`,
    unit: "times",
    runs: (longest ?? []).map((value, run) => value / (others?.[run] ?? NaN)),
    targets: [{ atMost: timesShorter }],
  };
}
