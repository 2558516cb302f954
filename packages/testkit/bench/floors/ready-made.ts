/** The floor of every answer: the same HTTP server sending the same bytes, ready-made. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { KeptAnswer } from "../load/load-types.ts";

/** A running floor. */
export interface ReadyMade {
  readonly port: number;
  stop(): void;
}

/** Starts a server that sends these answers in turn, whatever it is asked. */
export async function startReadyMade(answers: readonly KeptAnswer[]): Promise<ReadyMade> {
  const child = fork(fileURLToPath(new URL("ready-made-server.ts", import.meta.url)), {
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  child.send(answers);
  // The floor sends its port and nothing else.
  const [port] = (await once(child, "message")) as [number];
  return { port, stop: () => void child.kill() };
}
