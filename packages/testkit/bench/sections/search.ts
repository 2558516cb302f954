/** Search as a buyer types it: the words of real products, letter by letter. */
import type { Bench } from "../bench-context.ts";
import { sizes, type Size } from "../data/prepared-data.ts";
import type { Figure } from "../figures/figure.ts";
import type { Request } from "../load/load-types.ts";
import type { Shop } from "../program/shop.ts";
import { createRandom, type Random } from "../random.ts";
import { measureAnswers, readyMadeFloor } from "./answers.ts";

const section = "search";
const mostMilliseconds: Readonly<Record<Size, number>> = { "4,000": 5, "100,000": 15 };

/** How many buyers type in a run; each run has its own, so that little has been asked before. */
const searches = 150;

/** The length of a search's first page, as the element asks for it. */
const pageLength = 40;

/** Measures the search. */
export async function measureSearch(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) {
    const shop = await bench.shop(size);
    bench.say(`search of ${size} products`);
    const { own, floor } = await measureAnswers(bench, {
      port: shop.server.port,
      requests: (run) => typedRequests(shop, createRandom(1000 + run)),
      once: true,
    });
    const common = { section, unit: "ms" } as const;
    figures.push(
      {
        ...common,
        work: `search as typed, ${size} products: p50`,
        runs: own.p50,
        targets: [{ atMost: mostMilliseconds[size] }],
        floor: { what: readyMadeFloor, runs: floor.p50 },
      },
      {
        ...common,
        work: `search as typed, ${size} products: p95`,
        runs: own.p95,
        targets: [],
        floor: { what: readyMadeFloor, runs: floor.p95 },
      },
    );
  }
  return figures;
}

/** What comes to the server while buyers type: one request for each letter. */
function typedRequests({ products, buyers }: Shop, random: Random): Request[] {
  return Array.from({ length: searches }, () => {
    const { token } = random.oneOf(buyers);
    const typed = wanted(random.oneOf(products), random);
    return [...typed].map((_, index) => {
      const search = new URLSearchParams({
        search: typed.slice(0, index + 1),
        limit: String(pageLength),
      });
      return { method: "GET", path: `/v1/products?${search.toString()}`, token };
    });
  }).flat();
}

/** What somebody types who wants a product: mostly a word or two of its name, sometimes its code. */
function wanted({ sku, name }: Shop["products"][number], random: Random): string {
  if (random.below(5) === 0) return sku;
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  if (words.length === 0) return sku;
  const start = random.below(words.length);
  return words
    .slice(start, start + 1 + random.below(2))
    .join(" ")
    .toLowerCase();
}
