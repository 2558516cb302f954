/** A running server of Order Portal. */
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { Connection } from "../load/connection.ts";
import { elementFolder } from "../paths.ts";
import { readLog, startProgram } from "./program.ts";

/** A server that has begun to answer. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  /** From its start to its first answer that it is ready, in milliseconds. */
  readonly startMilliseconds: number;
  /** Stops it as its users do. */
  stop(): Promise<void>;
}

/** How a server is started. */
export interface ServerOptions {
  readonly dataDir: string;
  readonly logName: string;
  readonly nodeOptions?: readonly string[];
}

/** Starts a server on a free port and waits until it says that it is ready. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const begun = performance.now();
  const child = await startProgram(
    {
      args: ["serve"],
      dataDir: options.dataDir,
      nodeOptions: options.nodeOptions ?? [],
      // No proxy stands before it and all load comes from one address, so nothing is limited.
      environment: {
        PORT: "0",
        HOST: "127.0.0.1",
        RATE_LIMIT_SCALE: "0",
        ELEMENT_DIR: elementFolder,
      },
    },
    options.logName,
  );
  const port = await announcedPort(child);
  if (port === undefined) {
    throw new Error(`The server ended before it listened:\n${await readLog(options.logName)}`);
  }
  await untilReady(port);
  const startMilliseconds = performance.now() - begun;
  if (child.pid === undefined) throw new Error("The server has no process.");
  return {
    port,
    pid: child.pid,
    startMilliseconds,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, "close");
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function announcedPort(child: ChildProcess): Promise<number | undefined> {
  if (child.stdout === null) throw new Error("The server's output is not read.");
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const port = /listens on \S+?:(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return Number(port);
  }
  return undefined;
}

async function untilReady(port: number): Promise<void> {
  const patience = performance.now() + 60_000;
  while (performance.now() < patience) {
    const connection = await Connection.open(port).catch(() => null);
    const answer = await connection?.send(Buffer.from("GET /readyz HTTP/1.1\r\nHost: x\r\n\r\n"));
    connection?.close();
    if (answer?.status === 200) return;
    await wait(2);
  }
  throw new Error("The server did not become ready.");
}
