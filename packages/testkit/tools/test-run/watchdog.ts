/**
 * Preloaded into the process of each test file: ends it where it hangs, so that one forgotten
 * server or timer fails its own file and not the whole run.
 */
import { fileLimit } from "./file-limit.ts";

// A test that hangs fails by its own limit first; what is still open then is said here.
const grace = Math.min(5_000, fileLimit);
setTimeout(() => {
  const open = process.getActiveResourcesInfo().join(", ");
  console.error(`This file did not end in ${(fileLimit + grace) / 1000} s. Still open: ${open}`);
  process.exit(1);
}, fileLimit + grace).unref();
