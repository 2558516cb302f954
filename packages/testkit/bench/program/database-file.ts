/** Where a data folder has its database. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** The SQLite file of a data folder. */
export async function databaseFile(dataDir: string): Promise<string> {
  const name = (await readdir(dataDir)).find((file) => file.endsWith(".sqlite"));
  if (name === undefined) throw new Error(`There is no SQLite file in ${dataDir}.`);
  return join(dataDir, name);
}
