import { glob } from "node:fs/promises";

/**
 * The test files of a phase, sorted.
 *
 * @param root the checkout
 * @param patterns where the phase has its files, as globs from the root
 * @param filters parts of paths, of which a file must have one; without any, all files are taken
 * @returns paths from the root
 */
export async function chooseFiles(
  root: string,
  patterns: readonly string[],
  filters: readonly string[],
): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob(patterns, { cwd: root, exclude: isForeign })) {
    const path = file.replaceAll("\\", "/");
    if (filters.length === 0 || filters.some((filter) => path.includes(filter))) files.push(path);
  }
  return files.sort();
}

function isForeign(path: string): boolean {
  return /(^|[\\/])(node_modules|dist)$/.test(path);
}
