import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { playwrightLauncher } from "@web/test-runner-playwright";
import { fileURLToPath } from "node:url";
import { getBrowser } from "./packages/testkit/tools/browser/get-browser.ts";
import { launchOptions } from "./packages/testkit/tools/browser/launch-options.ts";
import { serveMockServiceWorker } from "./packages/testkit/tools/browser/serve-mock-service-worker.ts";
import { countSessions } from "./packages/testkit/tools/test-run/count-sessions.ts";

/** Lit says this once a page in every test; it is meant for pages that go live. */
const developmentNotice = "Lit is in dev mode";

/** @type {import("@web/test-runner").TestRunnerConfig} */
export default {
  files: "packages/{ui,element,desk}/src/**/*.test.ts",
  concurrency: 3,
  nodeResolve: { browser: true, exportConditions: ["source", "browser", "development"] },
  browsers: [playwrightLauncher({ launchOptions: launchOptions(getBrowser()) })],
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      tsconfig: fileURLToPath(new URL("packages/element/tsconfig.json", import.meta.url)),
    }),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY }),
    { onTestRunFinished: ({ sessions }) => process.send?.(countSessions(sessions)) },
  ],
  middleware: [serveMockServiceWorker],
  testFramework: { config: { timeout: "10000" } },
  testsFinishTimeout: 120_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).includes(developmentNotice),
};
