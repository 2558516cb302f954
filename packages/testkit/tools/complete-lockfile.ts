/** `npm run lock`: completes `package-lock.json` after packages were added or upgraded. */
import { readFile, writeFile } from "node:fs/promises";
import { completeLockfile, type Lockfile } from "./lockfile/complete-lockfile.ts";

const file = new URL("../../../package-lock.json", import.meta.url);
const lockfile = JSON.parse(await readFile(file, "utf8")) as Lockfile; // npm wrote it.
const [complete, added] = completeLockfile(lockfile);
await writeFile(file, `${JSON.stringify(complete, null, 2)}\n`);
console.log(`package-lock.json: ${added.length} packages of other platforms added.`);
