/** Carts: read and changed at their prices now, small and very large ones. */
import type { Bench } from "../bench-context.ts";
import type { Figure } from "../figures/figure.ts";
import type { Request } from "../load/load-types.ts";
import { createRandom } from "../random.ts";
import { cartLines, setCart } from "../program/carts.ts";
import { measureAnswers, readyMadeFloor } from "./answers.ts";

const section = "cart";

/** The carts that are measured: how many lines, how soon priced, and how many of them there are. */
const carts = [
  { lines: 20, atMost: 2, customers: 40 },
  { lines: 1000, atMost: 25, customers: 8 },
];

/** Measures carts of the large shop, where products are looked for among the most. */
export async function measureCart(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  const shop = await bench.shop("100,000");
  for (const { lines, atMost, customers } of carts) {
    bench.say(`carts of ${lines} lines`);
    const random = createRandom(lines);
    const owners = random.some(shop.buyers, customers).map(({ token }) => ({
      token,
      lines: cartLines(shop, lines, random),
    }));
    await bench.load.run({
      port: shop.server.port,
      requests: owners.map(({ token, lines }) => setCart(token, lines)),
      connections: 1,
    });
    const changes = owners.flatMap(({ token, lines }) =>
      lines
        .slice(0, 20)
        .map(({ sku, unit }, index) => setCart(token, [{ sku, unit, quantity: index + 1 }])),
    );
    const ways: [string, Request[]][] = [
      ["read", owners.map(({ token }) => ({ method: "GET", path: "/v1/cart", token }))],
      ["priced without a cart", owners.map((owner) => priceLines(owner))],
      ["one line changed, durable", random.some(changes, changes.length)],
    ];
    for (const [way, requests] of ways) {
      const { own, floor } = await measureAnswers(bench, {
        port: shop.server.port,
        requests: () => requests,
      });
      figures.push({
        section,
        work: `cart of ${lines.toLocaleString("en-US")} lines, ${way}: p50`,
        unit: "ms",
        runs: own.p50,
        targets: [{ atMost }],
        floor: { what: readyMadeFloor, runs: floor.p50 },
      });
    }
  }
  return figures;
}

const priceLines = ({ token, lines }: { token: string; lines: ReturnType<typeof cartLines> }) => ({
  method: "POST",
  path: "/v1/prices",
  token,
  body: { lines },
});
