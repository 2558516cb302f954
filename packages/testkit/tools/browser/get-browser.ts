import { findBrowser } from "./find-browser.ts";
import { install, installWays, type InstallWay } from "./install-browser.ts";

/** The steps that `getBrowser` takes; tests put their own here. */
export interface Steps {
  find: () => string | undefined;
  install: (way: InstallWay) => boolean;
  ways: () => readonly InstallWay[];
  say: (message: string) => void;
}

/**
 * The browser to test with: one that is there, else one that it installs.
 *
 * @returns the path of its program
 * @throws an error that says what to do, where none can be had
 */
export function getBrowser(steps: Steps = onThisMachine): string {
  const found = steps.find();
  if (found !== undefined) return found;

  steps.say("No Chromium or Chrome found; installing one.");
  for (const way of steps.ways()) {
    const installed = steps.install(way) ? steps.find() : undefined;
    if (installed !== undefined) return installed;
  }
  throw new Error(whatToDo);
}

const onThisMachine: Steps = {
  find: findBrowser,
  install,
  ways: installWays,
  say: console.log,
};

const whatToDo = [
  "The browser tests need Chromium or Chrome, and none could be found or installed. Do one of these:",
  "  - npx playwright install --with-deps chromium",
  "  - on Debian or Ubuntu, as root: apt-get update && apt-get install chromium",
  "  - install Google Chrome, or set BROWSER_PATH to the program of a Chromium that you have",
].join("\n");
