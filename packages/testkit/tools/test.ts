/**
 * The test command: `node --conditions=source packages/testkit/tools/test.ts [PHASE…] [FILTER…]`
 * runs every test, or those of the phases `node`, `browser` and `e2e` that are named, in the files
 * whose path has one of the filters in it. It brings all that the tests need: a browser,
 * PostgreSQL, and the built scripts. Its last line is `N passed, N failed`.
 */
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { getBrowser } from "./browser/get-browser.ts";
import { sharedServerVariable, startGuardedServer } from "./postgres.ts";
import { runBrowserTests } from "./test-run/browser-tests.ts";
import { buildScripts } from "./test-run/build-scripts.ts";
import { chooseFiles } from "./test-run/choose-files.ts";
import { broken, closingLine, isGood, sum, type Counts } from "./test-run/counts.ts";
import { runNodeTests } from "./test-run/node-tests.ts";

interface Phase {
  name: string;
  patterns: string[];
  needsBrowser: boolean;
  run: (files: string[]) => Promise<Counts>;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
// Programs that the tests start are the project's own, and run in its own Node.
process.env["PATH"] = [join(root, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
// Each file is a process of its own: what one has compiled, the others need not compile again.
process.env["NODE_COMPILE_CACHE"] ??= join(root, "node_modules/.cache/node");

const phases: Phase[] = [
  {
    name: "node",
    patterns: [
      "packages/{contract,sdk,backend}/src/**/*.test.ts",
      "packages/testkit/{src,tools,bench,e2e}/**/*.test.ts",
      "examples/**/*.test.ts",
    ],
    needsBrowser: false,
    run: (files) => runNodeTests(files, { root, concurrency: 4, verbose }),
  },
  {
    name: "browser",
    patterns: ["packages/{ui,element,desk}/src/**/*.test.ts"],
    needsBrowser: true,
    run: (files) => runBrowserTests(files, root),
  },
  {
    name: "e2e",
    patterns: ["packages/testkit/e2e/**/*.e2e.ts", "examples/**/*.e2e.ts"],
    needsBrowser: true,
    run: (files) =>
      buildScripts(root)
        ? runNodeTests(files, { root, concurrency: 2, verbose: true })
        : Promise.resolve(broken),
  },
];

const words = process.argv.slice(2);
const named = phases.filter(({ name }) => words.includes(name));
const filters = words.filter((word) => !phases.some(({ name }) => name === word));
const verbose = filters.length > 0;

process.env[sharedServerVariable] ??= await startGuardedServer();
const results: { name: string; counts: Counts; seconds: number }[] = [];
for (const { name, patterns, needsBrowser, run } of named.length > 0 ? named : phases) {
  const files = await chooseFiles(root, patterns, filters);
  if (files.length === 0) continue;
  console.log(`\n=== ${name}: ${files.length} ${files.length === 1 ? "file" : "files"}`);
  const start = performance.now();
  const counts = !needsBrowser || hasBrowser() ? await run(files) : broken;
  results.push({ name, counts, seconds: (performance.now() - start) / 1000 });
}

console.log();
for (const { name, counts, seconds } of results) {
  console.log(`${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s   ${closingLine(counts)}`);
}
const total = sum(results.map(({ counts }) => counts));
console.log(closingLine(total));
process.exitCode = isGood(total) ? 0 : 1;

/** Finds or installs the browser once; the phases find it by `BROWSER_PATH`. */
function hasBrowser(): boolean {
  try {
    process.env["BROWSER_PATH"] = getBrowser();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}
