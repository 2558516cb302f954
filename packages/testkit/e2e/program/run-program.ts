/** Runs the program `order-portal` as suppliers do: in a process of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Scope } from "./scope.ts";

const program = fileURLToPath(new URL("../../../backend/src/main.ts", import.meta.url));

/** Where the program keeps its data, and what else it is told. */
export type Environment = Readonly<Record<string, string>>;

/** A server in a process of its own. */
export interface Served {
  /** Where it listens, such as `http://127.0.0.1:41234`. */
  readonly base: string;
  readonly port: number;
  /** What it has written to its log, some half a second after it happened; take out what you expect. */
  readonly log: string[];
  /** Ends it as a crash or a power cut does: at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Asks it to stop; answers how it ended. */
  stop(): Promise<Ending>;
}

/** How a process ended. */
export interface Ending {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  /** From the signal to the end. */
  readonly milliseconds: number;
}

/** Starts the program with a command; who starts it so sees to its end. */
export function startProgram(
  args: readonly string[],
  environment: Environment,
): { child: ChildProcess; ended: Promise<[number | null, NodeJS.Signals | null]> } {
  // Of the caller's own configuration only where the scripts are: a data folder would be written to.
  const { PATH, ELEMENT_DIR, DESK_DIR } = process.env;
  const child = spawn(process.execPath, ["--conditions=source", program, ...args], {
    env: {
      PATH,
      ELEMENT_DIR,
      DESK_DIR,
      HOST: "127.0.0.1",
      PORT: "0",
      LOG_LEVEL: "error",
      RATE_LIMIT_SCALE: "0",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = () => void child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  const ended = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  return { child, ended };
}

/**
 * Starts `order-portal serve`, on a free port of this machine unless told; it listens then.
 *
 * @param scope the test, or the file of tests, in whose end it is stopped at the latest; it must
 *   not have logged an error by then
 */
export async function serve(scope: Scope, environment: Environment): Promise<Served> {
  const { child, ended } = startProgram(["serve"], environment);
  const log: string[] = [];
  if (!child.stdout || !child.stderr) throw new Error("The server's output is not to be had.");
  createInterface({ input: child.stderr }).on("line", (line) => void log.push(line));
  const lines = createInterface({ input: child.stdout });
  const [first] = (await Promise.race([once(lines, "line"), ended])) as [unknown];
  const port = Number(/:(\d+)$/.exec(String(first))?.[1]);
  if (!port) throw new Error(`The server did not start:\n${log.join("\n")}`);

  const end = async (how: NodeJS.Signals): Promise<Ending> => {
    const asked = performance.now();
    child.kill(how);
    const [status, signal] = await ended;
    return { status, signal, milliseconds: performance.now() - asked };
  };
  scope.after(async () => {
    await end("SIGTERM");
    const [error] = log;
    if (error !== undefined)
      throw new Error(`The server has logged ${log.length} lines:\n${error}`);
  });
  return {
    base: `http://127.0.0.1:${port}`,
    port,
    log,
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGTERM"),
  };
}

/** Runs a command of the program to its end; answers what it has printed. */
export async function runProgram(
  args: readonly string[],
  environment: Environment,
): Promise<string> {
  const { child, ended } = startProgram(args, environment);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const [status] = await ended;
  if (status !== 0) throw new Error(`order-portal ${args.join(" ")} failed:\n${output}`);
  return output.trim();
}
