/** The load process, seen from the benchmark. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { LoadOrder, LoadResult } from "./load-types.ts";

/** Makes load, one after another. */
export interface Load {
  /**
   * Carries out a load.
   *
   * @throws Error with the first request that was not answered with success
   */
  run(order: LoadOrder): Promise<LoadResult>;
  close(): void;
}

/** Starts the process that makes the load. */
export function startLoad(): Load {
  const child = fork(fileURLToPath(new URL("load-process.ts", import.meta.url)), {
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return {
    async run(order) {
      child.send(order);
      // The load process sends nothing else.
      const [message] = (await once(child, "message")) as [{ result?: LoadResult; error?: string }];
      if (message.result === undefined) throw new Error(message.error ?? "The load failed.");
      return message.result;
    },
    close: () => void child.kill(),
  };
}
