import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { convertNorthwind, northwindFolder } from "./convert-northwind.ts";
import { missingSource, sourceFolder } from "./source-folder.ts";

const source = sourceFolder("northwind");

/** Every file below a folder, by its relative path. */
async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== "NOTICE.md");
  return new Map(
    await Promise.all(
      files.map(async (entry): Promise<[string, string]> => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), await readFile(path, "utf8")];
      }),
    ),
  );
}

test(
  "the committed folder is what the program makes of the source, to the byte",
  { skip: source === undefined && missingSource("northwind") },
  async (t) => {
    const target = await mkdtemp(join(tmpdir(), "northwind-"));
    t.after(() => rm(target, { recursive: true }));
    await convertNorthwind(source ?? "", target);
    const made = await contents(target);
    const committed = await contents(northwindFolder);
    assert.deepEqual([...made.keys()].sort(), [...committed.keys()].sort());
    for (const [path, text] of made) {
      assert.ok(committed.get(path) === text, `${path} differs: run convert-northwind.ts again.`);
    }
  },
);
