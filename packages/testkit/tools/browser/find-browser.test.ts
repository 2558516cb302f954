import assert from "node:assert/strict";
import { test } from "node:test";
import { findBrowser, type Machine } from "./find-browser.ts";

const playwrightBrowser = "/cache/playwright/chrome";

function machineWith(programs: string[], more: Partial<Machine> = {}): Machine {
  return {
    platform: "linux",
    environment: { PATH: "/usr/local/bin:/usr/bin" },
    playwrightBrowser: () => playwrightBrowser,
    runs: (program) => programs.includes(program),
    ...more,
  };
}

test("Playwright's own browser comes before the system's", () => {
  const machine = machineWith(["/usr/bin/chromium", playwrightBrowser]);
  assert.equal(findBrowser(machine), playwrightBrowser);
});

test("without Playwright's the system's Chromium is taken, then Chrome", () => {
  assert.equal(
    findBrowser(machineWith(["/usr/bin/google-chrome", "/usr/bin/chromium"])),
    "/usr/bin/chromium",
  );
  assert.equal(
    findBrowser(machineWith(["/usr/local/bin/google-chrome"])),
    "/usr/local/bin/google-chrome",
  );
});

test("BROWSER_PATH decides alone", () => {
  const environment = { BROWSER_PATH: "/opt/chromium", PATH: "/usr/bin" };
  assert.equal(
    findBrowser(machineWith(["/opt/chromium", playwrightBrowser], { environment })),
    "/opt/chromium",
  );
  assert.equal(findBrowser(machineWith([playwrightBrowser], { environment })), undefined);
});

test("on a Mac and on Windows it looks where Chrome installs itself", () => {
  const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  assert.equal(findBrowser(machineWith([mac], { platform: "darwin" })), mac);

  const found = findBrowser(
    machineWith([], {
      platform: "win32",
      environment: { PROGRAMFILES: "C:/Program Files" },
      runs: (program) => program.endsWith("chrome.exe"),
    }),
  );
  assert.match(found ?? "", /Program Files.*chrome\.exe$/);
});

test("a machine without a browser is told so", () => {
  assert.equal(findBrowser(machineWith([])), undefined);
});
