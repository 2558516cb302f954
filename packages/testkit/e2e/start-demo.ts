/** Starts the demo as `npm start` does, on a free port and with a data folder of its own. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A demo that runs. */
export interface Demo {
  /** Where it listens, such as `http://localhost:41234`. */
  readonly base: string;
  /** Its data: the database, the pictures, the outbox. */
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** The private link of a customer, by name. */
  linkOf(customer: string): string;
  /** The one-time link to the desk; undefined once somebody can sign in. */
  readonly staffLink: string | undefined;
  /** Ends it as Ctrl+C does; answers its exit status. */
  stop(): Promise<number | null>;
}

/**
 * Starts a demo. Stop it in the end.
 *
 * @param dataDir goes on with the data of an earlier one
 */
export async function startDemo(
  options: { dataDir?: string; environment?: Record<string, string> } = {},
): Promise<Demo> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "demo-")));
  const child = spawn(process.execPath, ["--conditions=source", "examples/demo/start.ts"], {
    cwd: root,
    env: {
      ...process.env,
      PORT: "0",
      DATA_DIR: dataDir,
      LOG_LEVEL: "error",
      ...options.environment,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const ended = once(child, "exit").then(([code]) => code as number | null);
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith("Ctrl+C")) break;
  }
  if (!lines.at(-1)?.startsWith("Ctrl+C")) throw new Error(`No demo:\n${lines.join("\n")}`);
  child.stdout.resume();
  const textAfter = (words: string) => {
    const line = lines.find((one) => one.trim().startsWith(words));
    return line?.trim().slice(words.length).trim().split(/\s/)[0];
  };
  return {
    base: (textAfter("The shop") ?? "").replace(/\/$/, ""),
    dataDir,
    process: child,
    linkOf(customer) {
      const link = textAfter(customer);
      if (link === undefined) throw new Error(`The demo prints no link of ${customer}.`);
      return link;
    },
    staffLink: textAfter("Make your account by this link, good once:"),
    async stop() {
      child.kill("SIGTERM");
      const status = await ended;
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true });
      return status;
    },
  };
}
