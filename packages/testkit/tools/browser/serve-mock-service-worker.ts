import type { TestRunnerConfig } from "@web/test-runner";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

type Middleware = NonNullable<TestRunnerConfig["middleware"]>[number];

const workerFile = fileURLToPath(import.meta.resolve("msw/mockServiceWorker.js"));

/** Serves MSW's worker to browser tests where `setupWorker().start()` looks for it. */
export const serveMockServiceWorker: Middleware = async (context, next) => {
  if (context.path === "/mockServiceWorker.js") {
    context.type = "text/javascript";
    context.body = await readFile(workerFile, "utf8");
  } else {
    await next();
  }
};
