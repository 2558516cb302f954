/** Where things are. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What the benchmark keeps and writes; git does not see it. */
export const benchFolder = join(root, ".data/bench");

/** The built element that is measured: a copy, which no build that runs meanwhile changes. */
export const elementFolder = join(benchFolder, "element");
