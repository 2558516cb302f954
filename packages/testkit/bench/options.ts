/** The command line of the benchmark. */
import { parseArgs } from "node:util";

/** The parts of the benchmark, in the order in which they run. */
export const sections = [
  "import",
  "start",
  "catalogue",
  "search",
  "cart",
  "match",
  "history",
  "orders",
  "papers",
  "bytes",
  "network",
  "list",
  "grid",
  "upload",
  "desk",
  "memory",
] as const;
export type Section = (typeof sections)[number];

/** What is to be measured, and how. */
export interface Options {
  readonly only: readonly Section[];
  /** How often each measurement is run. */
  readonly runs: number;
  /** Whether the packages are built first. */
  readonly build: boolean;
  /** Whether the servers' processor time is recorded; the figures are then no result. */
  readonly profile: boolean;
  /** Where the figures are written as JSON; null for the usual place. */
  readonly out: string | null;
}

/** How to call it. */
export const usage = `Usage: npm run bench -- [--only SECTION,…] [--quick] [--runs N] [--no-build] [--profile] [--out FILE]

  --only       only these sections: ${sections.join(", ")}
  --quick      two runs of each measurement instead of five: a first look, no result
  --runs N     so many runs
  --no-build   measure what is built already
  --profile    record what the servers' processors are busy with, and print the largest shares
  --out FILE   write the figures there, and the table as Markdown beside it
               (default: .data/bench/results.json)`;

/** The command line is not as it should be; the message says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Reads the command line.
 *
 * @throws UsageError
 */
export function readOptions(args: readonly string[]): Options {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        only: { type: "string" },
        quick: { type: "boolean", default: false },
        runs: { type: "string" },
        build: { type: "boolean", default: true },
        profile: { type: "boolean", default: false },
        out: { type: "string" },
      },
      allowNegative: true,
    }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const runs = Number(values.runs ?? (values.quick ? 2 : 5));
  if (!Number.isInteger(runs) || runs < 1) throw new UsageError("--runs takes a whole number.");
  const names = values.only?.split(",") ?? sections;
  const unknown = names.find((name) => !isSection(name));
  if (unknown !== undefined) {
    throw new UsageError(`There is no section "${unknown}", only ${sections.join(", ")}.`);
  }
  return {
    only: sections.filter((section) => names.includes(section)),
    runs,
    build: values.build,
    profile: values.profile,
    out: values.out ?? null,
  };
}

const isSection = (name: string): name is Section => sections.some((section) => section === name);
