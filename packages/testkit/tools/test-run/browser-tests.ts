import { spawn } from "node:child_process";
import { once } from "node:events";
import { broken, none, type Counts } from "./counts.ts";

/** How a phase of tests in a browser is run. */
export interface BrowserTestOptions {
  /** The checkout; files are named from there. */
  root: string;
  /** Whether nothing else runs and prints meanwhile. */
  isAlone: boolean;
}

/** Runs files of web-test-runner in a browser; its configuration sends back the counts. */
export async function runBrowserTests(
  files: readonly string[],
  { root, isAlone }: BrowserTestOptions,
): Promise<Counts> {
  if (files.length === 0) return none;
  const output = isAlone ? "inherit" : "pipe";
  const runner = spawn(
    "wtr",
    ["--concurrency", isAlone ? "3" : "2", ...files.flatMap((file) => ["--files", file])],
    {
      cwd: root,
      stdio: ["ignore", output, output, "ipc"],
      shell: process.platform === "win32",
    },
  );
  // Two phases that print line by line into each other could not be read.
  const printed: Buffer[] = [];
  for (const stream of [runner.stdout, runner.stderr]) {
    stream?.on("data", (chunk: Buffer) => printed.push(chunk));
  }
  let counts = none;
  runner.on("message", (message) => {
    counts = message as Counts; // web-test-runner.config.mjs sends nothing else.
  });
  const [code] = (await once(runner, "close")) as [number | null];
  process.stdout.write(Buffer.concat(printed));
  return code === 0 || counts.failed > 0 ? counts : broken;
}
