import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { test } from "node:test";

async function runWithWatchdog(program: string) {
  const watchdog = new URL("watchdog.ts", import.meta.url).href;
  const child = spawn(
    process.execPath,
    [`--import=${watchdog}`, "--input-type=module", "--eval", program],
    { env: { ...process.env, TEST_FILE_SECONDS: "0.1" }, stdio: ["ignore", "ignore", "pipe"] },
  );
  const exit = once(child, "exit") as Promise<[code: number | null]>;
  const [error, [code]] = await Promise.all([text(child.stderr), exit]);
  return { code, error };
}

test("a file that hangs is ended, and what it left open is said", async () => {
  const { code, error } = await runWithWatchdog("setInterval(() => {}, 1000)");
  assert.equal(code, 1);
  assert.match(error, /did not end in 0.2 s. Still open: .*Timeout/);
});

test("a file that ends is left alone", async () => {
  assert.deepEqual(await runWithWatchdog(""), { code: 0, error: "" });
});
