/** Runs the program `order-portal` as its users do: built, and in a process of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { benchFolder, root } from "../paths.ts";

const program = join(root, "packages/backend/dist/main.js");
const notePeakMemory = new URL("note-peak-memory.ts", import.meta.url).href;

/** How the program is called. */
export interface Call {
  readonly args: readonly string[];
  readonly dataDir: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Options of Node itself, such as those of its profiler. */
  readonly nodeOptions?: readonly string[];
}

/** Starts the program; what it logs goes to a file of the benchmark's folder. */
export async function startProgram(call: Call, logName: string): Promise<ChildProcess> {
  await mkdir(join(benchFolder, "logs"), { recursive: true });
  const log = await open(logFile(logName), "w");
  const child = spawn(process.execPath, [...(call.nodeOptions ?? []), program, ...call.args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: call.dataDir, ...call.environment },
    stdio: ["ignore", "pipe", log.fd],
  });
  await log.close();
  return child;
}

/** What a program has logged, its last lines. */
export async function readLog(logName: string): Promise<string> {
  return (await readFile(logFile(logName), "utf8")).slice(-4000);
}

const logFile = (logName: string) => join(benchFolder, "logs", `${logName}.log`);

/** What a finished run of the program took. */
export interface FinishedRun {
  readonly seconds: number;
  /** The most memory that it had at once, in MB of a million bytes. */
  readonly peakMegabytes: number;
  readonly output: string;
}

/** Runs the program to its end. */
export async function runProgram(call: Call, logName: string): Promise<FinishedRun> {
  const peakFile = join(benchFolder, `peak-${process.pid}`);
  const begun = performance.now();
  const child = await startProgram(
    {
      ...call,
      nodeOptions: [...(call.nodeOptions ?? []), `--import=${notePeakMemory}`],
      environment: { ...call.environment, PEAK_MEMORY_FILE: peakFile },
    },
    logName,
  );
  let output = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (output += text));
  const status = await new Promise((resolve) => child.once("close", resolve));
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) {
    throw new Error(
      `order-portal ${call.args.join(" ")} ended with ${String(status)}:\n${output}${await readLog(logName)}`,
    );
  }
  const peakMegabytes = Number(await readFile(peakFile, "utf8")) / 1000;
  await rm(peakFile);
  return { seconds, peakMegabytes, output };
}
