import { existsSync } from "node:fs";
import { join } from "node:path";

/** Names the folder that holds the source data sets; they are not part of this project. */
export const SOURCE_VARIABLE = "ORDER_PORTAL_SHARED_DATA";

/**
 * The folder of one source data set: the path given, else `$ORDER_PORTAL_SHARED_DATA/<name>`.
 * Answers undefined where neither leads to an existing folder.
 */
export function sourceFolder(
  name: "northwind" | "online-retail",
  given?: string,
): string | undefined {
  const shared = process.env[SOURCE_VARIABLE];
  const path = given ?? (shared === undefined ? undefined : join(shared, name));
  return path !== undefined && existsSync(path) ? path : undefined;
}

/** What to tell who runs a program without its source. */
export function missingSource(name: string): string {
  return (
    `The source folder of "${name}" is missing. Give its path as the first argument, ` +
    `or set ${SOURCE_VARIABLE} to the folder that holds ${name}/.`
  );
}
