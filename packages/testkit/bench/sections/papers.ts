/** Pro-formas of an order of 200 lines: how long one takes, and what they cost who asks for else. */
import { randomUUID } from "node:crypto";
import type { Order, PricedCart } from "@order-portal/contract";
import type { Bench } from "../bench-context.ts";
import type { Figure } from "../figures/figure.ts";
import { median, quantile } from "../figures/statistics.ts";
import { startLoad } from "../load/load.ts";
import type { KeptAnswer, Request } from "../load/load-types.ts";
import { cartLines, setCart } from "../program/carts.ts";
import type { Shop } from "../program/shop.ts";
import { createRandom } from "../random.ts";

const section = "papers";
const lineCount = 200;

/** How many papers a run takes one after another. */
const papers = 20;
/** How many ask for papers without a pause while others look at the catalogue. */
const askers = 2;
const seconds = 3;

/** Measures papers one after another, and pages of the catalogue with and without them. */
export async function measurePapers(bench: Bench): Promise<Figure[]> {
  const shop = await bench.shop("4,000");
  const { port } = shop.server;
  const [buyer, other] = createRandom(31).some(shop.buyers, 2);
  if (!buyer || !other) throw new Error("There are no customers.");
  const paper: Request = {
    method: "GET",
    path: `/v1/orders/${await placeOrder(bench, shop, buyer.token)}/proforma`,
    token: buyer.token,
  };
  const page: Request = { method: "GET", path: "/v1/products?limit=100", token: other.token };
  bench.say("papers, the first of a server");
  const first = await bench.load.run({ port, requests: [paper], connections: 1 });
  // The thread's code is compiled as it is used.
  await bench.load.run({ port, requests: Array<Request>(papers).fill(paper), connections: 1 });
  const p50: number[] = [];
  const p95: number[] = [];
  const quiet: number[] = [];
  const busy: number[] = [];
  const others = startLoad();
  try {
    for (let run = 0; run < bench.runs; run++) {
      bench.say(`papers, run ${run + 1} of ${bench.runs}`);
      const requests = Array<Request>(papers).fill(paper);
      const times = (await bench.load.run({ port, requests, connections: 1 })).latencies;
      p50.push(median(Array.from(times)));
      p95.push(quantile(Array.from(times), 0.95));
      const pages = { port, requests: [page], connections: 1, seconds };
      quiet.push(p95Of(await bench.load.run(pages)));
      const drawn = others.run({ port, requests: [paper], connections: askers, seconds });
      busy.push(p95Of(await bench.load.run(pages)));
      await drawn;
    }
  } finally {
    others.close();
  }
  const work = `a pro-forma of ${lineCount} lines`;
  return [
    { section, work: `${work}: p50`, unit: "ms", runs: p50, targets: [{ atMost: 500 }] },
    { section, work: `${work}: p95`, unit: "ms", runs: p95, targets: [{ atMost: 500 }] },
    {
      section,
      work: `${work}: the first of a server`,
      unit: "ms",
      runs: Array.from(first.latencies),
      targets: [],
    },
    { section, work: "a page of 100 products: p95", unit: "ms", runs: quiet, targets: [] },
    {
      section,
      work: `a page of 100 products while ${askers} take papers without a pause: p95`,
      unit: "ms",
      runs: busy,
      // A tenth of a paper: nobody waits for another's.
      targets: [{ atMost: 50 }],
    },
  ];
}

const p95Of = ({ latencies }: { readonly latencies: Float64Array }) =>
  quantile(Array.from(latencies), 0.95);

/** Places the order whose papers are taken; its number. */
async function placeOrder({ load }: Bench, shop: Shop, token: string): Promise<string> {
  const { port } = shop.server;
  const ask = async (request: Request): Promise<KeptAnswer> => {
    const { answers } = await load.run({
      ...{ port, requests: [request], connections: 1, keepAnswers: true },
    });
    const [answer] = answers;
    if (!answer) throw new Error("The server gave no answer.");
    return answer;
  };
  await ask({ method: "DELETE", path: "/v1/cart", token });
  const filled = await ask(setCart(token, cartLines(shop, lineCount, createRandom(32))));
  // The server answers by the contract.
  const { proof } = JSON.parse(filled.body) as PricedCart;
  const placed = await ask({
    method: "POST",
    path: "/v1/orders",
    token,
    body: { proof },
    headers: { "Idempotency-Key": randomUUID() },
  });
  return (JSON.parse(placed.body) as Order).number;
}
