/** The start on existing data, and the memory of a server that has hardly been asked. */
import type { Bench } from "../bench-context.ts";
import { freshDataDir, sizes } from "../data/prepared-data.ts";
import type { Figure } from "../figures/figure.ts";
import { residentMegabytes } from "../program/memory.ts";
import { openSessions } from "../program/open-sessions.ts";
import { startServer } from "../program/server.ts";

const section = "start";

/** Measures the start. */
export async function measureStart(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const size of sizes) {
    bench.say(`start on ${size} products`);
    const dataDir = await freshDataDir(size);
    const [buyer] = await openSessions(dataDir);
    const seconds: number[] = [];
    const firstPage: number[] = [];
    const megabytes: number[] = [];
    for (let run = 0; run < bench.runs; run++) {
      const server = await startServer({ dataDir, logName: "start" });
      seconds.push(server.startMilliseconds / 1000);
      const { latencies } = await bench.load.run({
        port: server.port,
        requests: [{ method: "GET", path: "/v1/products", token: buyer?.token ?? "" }],
        connections: 1,
      });
      firstPage.push(latencies[0] ?? NaN);
      megabytes.push(residentMegabytes(server.pid));
      await server.stop();
    }
    const on = `on ${size} products`;
    figures.push(
      {
        section,
        work: `start ${on} to the first answer`,
        unit: "s",
        runs: seconds,
        targets: [{ atMost: 1 }],
      },
      {
        section,
        work: `the first page of products after a start ${on}`,
        unit: "ms",
        runs: firstPage,
        targets: [],
      },
      {
        section,
        work: `memory at rest ${on}`,
        unit: "MB",
        runs: megabytes,
        targets: [{ atMost: 150 }],
      },
    );
  }
  return figures;
}
