import { run } from "node:test";
import { spec, type TestEvent } from "node:test/reporters";
import { pipeline } from "node:stream/promises";
import { broken, none, type Counts } from "./counts.ts";
import { fileLimit } from "./file-limit.ts";

/** How a phase of node's tests is run. */
export interface NodeTestOptions {
  /** The checkout; files are named from there. */
  root: string;
  /** How many files run at once. */
  concurrency: number;
  /** Whether each test is named, or only those that fail. */
  verbose: boolean;
}

const watchdog = new URL("watchdog.ts", import.meta.url).href;

/** Runs files of `node:test`, each in a process of its own, and prints how they fare. */
export async function runNodeTests(
  files: readonly string[],
  { root, concurrency, verbose }: NodeTestOptions,
): Promise<Counts> {
  if (files.length === 0) return none;
  const stream = run({
    cwd: root,
    files: [...files],
    concurrency,
    execArgv: ["--conditions=source", `--import=${watchdog}`],
    timeout: fileLimit,
  });
  let counts = broken;
  stream.on("test:summary", ({ file, counts: found }) => {
    if (file !== undefined) return; // That is one file's; the last is of all.
    counts = {
      passed: found.passed,
      failed: found.tests - found.passed - found.skipped - found.todo,
      skipped: found.skipped + found.todo,
    };
  });
  await pipeline(stream, verbose ? everything : problems, new spec(), process.stdout, {
    end: false,
  });
  return counts;
}

type Events = AsyncIterable<TestEvent>;

async function* everything(events: Events): Events {
  yield* events;
}

/** What is worth reading in a long run: failures, each of which says its file, and what was skipped. */
async function* problems(events: Events): Events {
  for await (const event of events) {
    const isFine = event.type === "test:pass" && !event.data.skip && !event.data.todo;
    if (event.type !== "test:start" && !isFine) yield event;
  }
}
