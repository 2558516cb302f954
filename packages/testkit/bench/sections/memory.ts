/** The memory of the servers at the end of all that was measured. */
import type { Bench } from "../bench-context.ts";
import { sizes } from "../data/prepared-data.ts";
import type { Figure } from "../figures/figure.ts";
import { residentMegabytes } from "../program/memory.ts";

/** Tells the memory; it is one measurement, of servers that have run through all the others. */
export async function measureMemory(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) {
    const { server } = await bench.shop(size);
    figures.push({
      section: "memory",
      work: `memory at the end, ${size} products`,
      unit: "MB",
      runs: [residentMegabytes(server.pid)],
      targets: [{ atMost: 400 }],
    });
  }
  return figures;
}
