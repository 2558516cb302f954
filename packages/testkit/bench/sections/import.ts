/** The import of the whole Online Retail set into an empty database. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Bench } from "../bench-context.ts";
import { convertedFolder } from "../data/prepared-data.ts";
import type { Figure } from "../figures/figure.ts";
import { benchFolder } from "../paths.ts";
import { runProgram } from "../program/program.ts";

const section = "import";

/** Measures `order-portal import`. */
export async function measureImport(bench: Bench): Promise<Figure[]> {
  const folder = await convertedFolder("4,000");
  const seconds: number[] = [];
  const megabytes: number[] = [];
  for (let run = 0; run < bench.runs; run++) {
    bench.say(`import ${run + 1} of ${bench.runs}`);
    const dataDir = join(benchFolder, "data-import");
    await rm(dataDir, { recursive: true, force: true });
    const finished = await runProgram({ args: ["import", folder], dataDir }, "import");
    seconds.push(finished.seconds);
    megabytes.push(finished.peakMegabytes);
    await rm(dataDir, { recursive: true, force: true });
  }
  const work = "import of 3,791 products, 527,725 order lines";
  return [
    { section, work, unit: "s", runs: seconds, targets: [{ atMost: 45 }] },
    {
      section,
      work: `${work}: peak memory`,
      unit: "MB",
      runs: megabytes,
      targets: [{ atMost: 400 }],
    },
  ];
}
