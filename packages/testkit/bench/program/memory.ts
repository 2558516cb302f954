/** How much memory another process has. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** The memory that a process has now (its resident set), in MB of a million bytes. */
export function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kibibytes = existsSync(status)
    ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1]
    : execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  return (Number(kibibytes) * 1024) / 1_000_000;
}
