import { spawn } from "node:child_process";
import { once } from "node:events";
import { broken, none, type Counts } from "./counts.ts";

/** Runs files of web-test-runner in a browser; its configuration sends back the counts. */
export async function runBrowserTests(files: readonly string[], root: string): Promise<Counts> {
  if (files.length === 0) return none;
  const runner = spawn(
    "wtr",
    files.flatMap((file) => ["--files", file]),
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      shell: process.platform === "win32",
    },
  );
  let counts = none;
  runner.on("message", (message) => {
    counts = message as Counts; // web-test-runner.config.mjs sends nothing else.
  });
  const [code] = (await once(runner, "exit")) as [number | null];
  return code === 0 || counts.failed > 0 ? counts : broken;
}
