/**
 * The benchmark: `npm run bench`. Measures on real data, prints a table and writes it as JSON; how
 * to read it stands in docs/benchmarks.md.
 */
import { spawnSync } from "node:child_process";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { Browser } from "playwright";
import { launchBrowser } from "../tools/browser/launch-browser.ts";
import type { Bench, Measure } from "./bench-context.ts";
import { startWebsite, type Website } from "./browser/page-server.ts";
import { SourceMissing, type Size } from "./data/prepared-data.ts";
import { isMet, timesFloor, type Figure } from "./figures/figure.ts";
import { toMarkdown, toTable } from "./figures/format.ts";
import { spreadOf } from "./figures/statistics.ts";
import { startLoad } from "./load/load.ts";
import { describeMachine, type Machine } from "./machine.ts";
import { readOptions, usage, UsageError, type Options, type Section } from "./options.ts";
import { benchFolder, elementFolder, root } from "./paths.ts";
import { summarizeProfiles } from "./program/profiles.ts";
import { openShop, type Shop } from "./program/shop.ts";
import { measureBytes } from "./sections/bytes.ts";
import { measureCart } from "./sections/cart.ts";
import { measureCatalogue } from "./sections/catalogue.ts";
import { measureDesk } from "./sections/desk.ts";
import { measureGrid } from "./sections/grid.ts";
import { measureHistory } from "./sections/history.ts";
import { measureImport } from "./sections/import.ts";
import { measureList } from "./sections/list.ts";
import { measureMatch } from "./sections/match.ts";
import { measureMemory } from "./sections/memory.ts";
import { measureNetwork } from "./sections/network.ts";
import { measureOrders } from "./sections/orders.ts";
import { measurePapers } from "./sections/papers.ts";
import { measureSearch } from "./sections/search.ts";
import { measureStart } from "./sections/start.ts";
import { measureUpload } from "./sections/upload.ts";

const measures: Record<Section, Measure> = {
  import: measureImport,
  start: measureStart,
  catalogue: measureCatalogue,
  search: measureSearch,
  cart: measureCart,
  match: measureMatch,
  history: measureHistory,
  orders: measureOrders,
  papers: measurePapers,
  bytes: measureBytes,
  network: measureNetwork,
  list: measureList,
  grid: measureGrid,
  upload: measureUpload,
  desk: measureDesk,
  memory: measureMemory,
};

/** What came of it: the figures, and the sections that could not be measured. */
interface Outcome {
  readonly figures: Figure[];
  readonly failed: Section[];
}

const profileFolder = join(benchFolder, "profiles");

async function measureAll(options: Options): Promise<Outcome> {
  await rm(profileFolder, { recursive: true, force: true });
  const load = startLoad();
  const shops = new Map<Size, Promise<Shop>>();
  let website: Promise<Website> | undefined;
  let browser: Promise<Browser> | undefined;
  const bench: Bench = {
    runs: options.runs,
    load,
    shop(size) {
      const shop =
        shops.get(size) ??
        bench
          .website()
          .then(({ origin }) => openShop(size, origin, options.profile ? profileFolder : null));
      shops.set(size, shop);
      return shop;
    },
    website: () => (website ??= startWebsite()),
    browser: () => (browser ??= launchBrowser()),
    say: (text) => {
      console.log(`  ${text}`);
    },
  };
  const figures: Figure[] = [];
  const failed: Section[] = [];
  try {
    for (const section of options.only) {
      console.log(section);
      try {
        figures.push(...(await measures[section](bench)));
      } catch (error) {
        if (error instanceof SourceMissing) throw error;
        console.error(error);
        failed.push(section);
      }
    }
  } finally {
    load.close();
    await (await browser?.catch(() => undefined))?.close();
    (await website)?.stop();
    for (const shop of await Promise.allSettled(shops.values())) {
      if (shop.status === "fulfilled") await shop.value.server.stop();
    }
    if (options.profile) console.log(await summarizeProfiles(profileFolder));
  }
  return { figures, failed };
}

/** The figures as JSON, with what the table works out of them. */
const toJson = (machine: Machine, figures: readonly Figure[]) =>
  `${JSON.stringify(
    {
      at: new Date().toISOString(),
      machine,
      figures: figures.map((figure) => ({
        ...figure,
        ...spreadOf(figure.runs),
        timesFloor: timesFloor(figure),
        met: isMet(figure),
      })),
    },
    null,
    2,
  )}\n`;

/** Builds the packages as they are published; says whether it worked. */
function build(): boolean {
  const { status } = spawnSync("rollup", ["--config", "--silent"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  return status === 0;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options.build && !build()) return 1;
  await rm(elementFolder, { recursive: true, force: true });
  await cp(join(root, "packages/element/dist"), elementFolder, { recursive: true });
  const machine = describeMachine();
  const { figures, failed } = await measureAll(options);
  const out = options.out ?? join(benchFolder, "results.json");
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, toJson(machine, figures));
  await writeFile(out.replace(/(\.json)?$/, ".md"), `${toMarkdown(figures)}\n`);

  console.log(`\n${toTable(figures)}\n`);
  const missed = figures.filter((figure) => isMet(figure) === false);
  console.log(`${missed.length} of ${figures.length} figures miss their target.`);
  if (failed.length > 0) console.log(`Not measured, for an error: ${failed.join(", ")}.`);
  console.log(`The load of the machine before was ${machine.loadBefore.toFixed(1)}.`);
  console.log(`Written to ${relative(root, out)}.`);
  return failed.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
  else if (error instanceof SourceMissing) console.error(error.message);
  else throw error;
  process.exitCode = 2;
}
