import assert from "node:assert/strict";
import { test } from "node:test";
import { getBrowser, type Steps } from "./get-browser.ts";
import { installWays, type InstallWay } from "./install-browser.ts";

const debianPackage: InstallWay = [["apt-get"]];
const download: InstallWay = [["playwright"]];

const machine = (steps: Omit<Steps, "say">): Steps => ({ ...steps, say: () => undefined });

test("a browser that is there is taken, and nothing is installed", () => {
  const browser = getBrowser(
    machine({
      find: () => "/usr/bin/chromium",
      ways: () => [download],
      install: () => assert.fail("it installed one"),
    }),
  );
  assert.equal(browser, "/usr/bin/chromium");
});

test("without one each way is tried in turn until a browser is there", () => {
  const tried: InstallWay[] = [];
  const browser = getBrowser(
    machine({
      find: () => (tried.includes(download) ? "/cache/chrome" : undefined),
      ways: () => [debianPackage, download],
      install: (way) => {
        tried.push(way);
        return way === download;
      },
    }),
  );
  assert.equal(browser, "/cache/chrome");
  assert.deepEqual(tried, [debianPackage, download]);
});

test("where none can be had it says what to do", () => {
  assert.throws(
    () =>
      getBrowser(machine({ find: () => undefined, ways: () => [download], install: () => false })),
    /npx playwright install.*apt-get install chromium.*BROWSER_PATH/s,
  );
});

test("root on Debian gets the package first; others get Playwright's download", () => {
  const programs = (ways: readonly InstallWay[]) => ways.map((way) => way[0]?.[0]);
  assert.deepEqual(programs(installWays({ isRoot: true, hasApt: true })), [
    "apt-get",
    process.execPath,
  ]);
  for (const system of [
    { isRoot: false, hasApt: true },
    { isRoot: true, hasApt: false },
  ]) {
    assert.deepEqual(programs(installWays(system)), [process.execPath]);
  }
});
