/** A customer's last orders: of the customer with the most of them, and of anybody. */
import type { Bench } from "../bench-context.ts";
import type { Figure } from "../figures/figure.ts";
import type { Request } from "../load/load-types.ts";
import type { Buyer } from "../program/open-sessions.ts";
import { createRandom } from "../random.ts";
import { measureAnswers, readyMadeFloor } from "./answers.ts";

const section = "history";

/** Measures the history of the whole set's 527,725 order lines. */
export async function measureHistory(bench: Bench): Promise<Figure[]> {
  const { server, buyers } = await bench.shop("4,000");
  const longest = buyers.reduce((one, other) => (other.orderCount > one.orderCount ? other : one));
  const random = createRandom(10);
  const lastOrders = ({ token }: Buyer): Request => ({
    method: "GET",
    path: "/v1/orders?limit=10",
    token,
  });
  const whose: [string, Request[]][] = [
    [`the longest history (${longest.orderCount} orders)`, [lastOrders(longest)]],
    ["random customers", random.some(buyers, 2000).map(lastOrders)],
  ];
  const figures: Figure[] = [];
  for (const [name, requests] of whose) {
    bench.say(`last 10 orders, ${name}`);
    const { own, floor } = await measureAnswers(bench, {
      port: server.port,
      requests: () => requests,
      connections: 16,
    });
    const work = `last 10 orders, ${name}`;
    figures.push(
      {
        section,
        work: `${work}: p50`,
        unit: "ms",
        runs: own.p50,
        targets: [{ atMost: 1 }],
        floor: { what: readyMadeFloor, runs: floor.p50 },
      },
      {
        section,
        work: `${work}: 16 connections`,
        unit: "/s",
        runs: own.rate,
        targets: [{ atLeast: 4000 }],
        floor: { what: readyMadeFloor, runs: floor.rate },
      },
    );
  }
  return figures;
}
