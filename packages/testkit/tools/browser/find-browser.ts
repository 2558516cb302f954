import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

/** What the search looks at; tests put their own machine here. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  /** Where Playwright keeps its own Chromium, whether it is there or not. */
  playwrightBrowser: () => string;
  /** Whether a program is there and starts. */
  runs: (program: string) => boolean;
}

/**
 * Finds a Chromium to test with: the one that `BROWSER_PATH` names, else Playwright's own, else
 * the system's Chromium or Chrome.
 *
 * @returns the path of its program, or `undefined` where there is none
 */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
  return candidates(machine).find((program) => machine.runs(program));
}

function candidates({ platform, environment, playwrightBrowser }: Machine): string[] {
  const chosen = environment["BROWSER_PATH"];
  if (chosen) return [chosen];
  return [playwrightBrowser(), ...systemBrowsers(platform, environment)];
}

function systemBrowsers(
  platform: NodeJS.Platform,
  environment: Machine["environment"],
): readonly string[] {
  if (platform === "darwin") {
    return [
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];
  }
  if (platform === "win32") {
    return [
      environment["PROGRAMFILES"],
      environment["PROGRAMFILES(X86)"],
      environment["LOCALAPPDATA"],
    ]
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, "Google/Chrome/Application/chrome.exe"));
  }
  const folders = (environment["PATH"] ?? "").split(delimiter).filter(Boolean);
  return ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
}

/** A browser may be there and still lack libraries of the system, so it is asked its version. */
function runs(program: string): boolean {
  if (!existsSync(program)) return false;
  if (process.platform === "win32") return true; // There `--version` would open a window.
  return spawnSync(program, ["--version"], { timeout: 20_000 }).status === 0;
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  playwrightBrowser: () => chromium.executablePath(),
  runs,
};
