/** Loaded before a program: notes, as it ends, the most memory that it had at once, in kB. */
import { writeFileSync } from "node:fs";

process.once("exit", () => {
  const file = process.env["PEAK_MEMORY_FILE"];
  // `maxRSS` counts kibibytes.
  if (file) writeFileSync(file, String((process.resourceUsage().maxRSS * 1024) / 1000));
});
