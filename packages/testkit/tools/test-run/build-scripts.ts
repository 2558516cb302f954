import { spawnSync } from "node:child_process";

/** Builds the elements' scripts that end-to-end tests put into pages; says whether it worked. */
export function buildScripts(root: string): boolean {
  const { status } = spawnSync("rollup", ["--config", "--silent", "--configOnly", "scripts"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  return status === 0;
}
