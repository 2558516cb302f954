import { defaultReporter } from "@web/test-runner";
import { playwrightLauncher } from "@web/test-runner-playwright";
import { fileURLToPath } from "node:url";
import { bundleTests } from "./packages/testkit/tools/browser/bundle-tests.ts";
import { getBrowser } from "./packages/testkit/tools/browser/get-browser.ts";
import { launchOptions } from "./packages/testkit/tools/browser/launch-options.ts";
import { serveMockServiceWorker } from "./packages/testkit/tools/browser/serve-mock-service-worker.ts";
import { countSessions } from "./packages/testkit/tools/test-run/count-sessions.ts";

const files = "packages/{ui,element,desk}/src/**/*.test.ts";

/** What tests put into pages of their own. */
const pageScripts = [
  "packages/{ui,element}/src/testing/{everything,strange-page}.ts",
  "packages/element/src/define.ts",
];

/** Lit says this once a page in every test; it is meant for pages that go live. */
const developmentNotice = "Lit is in dev mode";

/** @type {import("@web/test-runner").TestRunnerConfig} */
export default {
  files,
  concurrency: 3,
  browsers: [playwrightLauncher({ launchOptions: launchOptions(getBrowser()) })],
  plugins: [
    bundleTests({
      root: fileURLToPath(new URL(".", import.meta.url)),
      files: [files, ...pageScripts],
      tsconfig: "packages/element/tsconfig.json",
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
