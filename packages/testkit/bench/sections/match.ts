/** Lines as they are pasted and uploaded: matched with products and priced, a thousand at once. */
import type { Bench } from "../bench-context.ts";
import { type Size, sizes } from "../data/prepared-data.ts";
import type { Figure } from "../figures/figure.ts";
import type { Request } from "../load/load-types.ts";
import type { Shop } from "../program/shop.ts";
import { type Random, createRandom } from "../random.ts";
import { measureAnswers, readyMadeFloor } from "./answers.ts";

const section = "match";
const lineCount = 1000;
/** Orders that are sent in a run; each of other lines. */
const orders = 8;

/** How the lines are written, and how soon they are to be answered, in ms. */
const styles: readonly {
  readonly name: string;
  readonly atMost: Readonly<Record<Size, number>>;
  readonly write: (product: Shop["products"][number], random: Random) => object;
}[] = [
  {
    name: "uploaded: sku and quantity",
    atMost: { "4,000": 250, "100,000": 500 },
    write: ({ sku }, random) => ({ code: sku, quantity: String(1 + random.below(12)) }),
  },
  {
    name: "pasted: names, skus, a tenth mistyped",
    atMost: { "4,000": 500, "100,000": 1500 },
    write: ({ sku, name }, random) => {
      const quantity = 1 + random.below(48);
      const style = random.below(10);
      if (style === 0) return { text: `${quantity} ${slip(name, random)}` };
      if (style < 4) return { text: `${sku}\t${name}\t${quantity}` };
      if (style < 7) return { text: `${quantity} x ${name}` };
      return { text: `- ${name}, ${quantity} ea` };
    },
  },
];

/** Measures matching. */
export async function measureMatch(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) {
    const shop = await bench.shop(size);
    for (const { name, atMost, write } of styles) {
      bench.say(`${lineCount} lines, ${name}, ${size} products`);
      const { own, floor } = await measureAnswers(bench, {
        port: shop.server.port,
        requests: (run) => {
          const random = createRandom(7000 + run);
          return Array.from({ length: orders }, () => matchRequest(shop, write, random));
        },
        once: true,
      });
      figures.push({
        section,
        work: `1,000 lines ${name}, ${size} products: p50`,
        unit: "ms",
        runs: own.p50,
        targets: [{ atMost: atMost[size] }],
        floor: { what: readyMadeFloor, runs: floor.p50 },
      });
    }
  }
  return figures;
}

function matchRequest(
  { products, buyers }: Shop,
  write: (typeof styles)[number]["write"],
  random: Random,
): Request {
  const lines = random.some(products, lineCount).map((product) => write(product, random));
  return {
    method: "POST",
    path: "/v1/match",
    token: random.oneOf(buyers).token,
    body: { lines },
  };
}

/** A text with two neighbours swapped. */
function slip(text: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, text.length - 3));
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
