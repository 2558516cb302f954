import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { userInfo } from "node:os";
import { dirname, join } from "node:path";

/** A command line: the program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** One way to get a browser: commands that are run in turn until one fails. */
export type InstallWay = readonly Command[];

/**
 * The ways to install a browser on this machine, the surest first: as root on Debian (or a system
 * made from it) the package `chromium`, which brings its libraries; everywhere Playwright's own
 * download.
 */
export function installWays(system: { isRoot: boolean; hasApt: boolean } = thisSystem()) {
  const debianPackage: InstallWay = [
    ["apt-get", "update"],
    ["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"],
  ];
  const playwrightDownload: InstallWay = [
    [process.execPath, playwrightCli(), "install", "chromium"],
  ];
  return system.isRoot && system.hasApt
    ? [debianPackage, playwrightDownload]
    : [playwrightDownload];
}

/**
 * Runs one way to the end, showing what it does.
 *
 * @returns whether every command of it succeeded
 */
export function install(way: InstallWay): boolean {
  return way.every(([program, ...args]) => {
    console.log(`> ${program} ${args.join(" ")}`);
    const { status } = spawnSync(program, args, {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      timeout: 10 * 60_000,
    });
    return status === 0;
  });
}

function thisSystem() {
  return { isRoot: userInfo().uid === 0, hasApt: existsSync("/usr/bin/apt-get") };
}

function playwrightCli(): string {
  const packageFile = createRequire(import.meta.url).resolve("playwright/package.json");
  return join(dirname(packageFile), "cli.js");
}
