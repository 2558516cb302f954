/**
 * The data that is measured on: Online Retail as it is, and the same with 100,000 products. It is
 * converted and imported once, and again when the converter or the import have changed.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { constants, existsSync } from "node:fs";
import { copyFile, glob, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { sourceFolder, missingSource } from "../../../../examples/data/source-folder.ts";
import { benchFolder, root } from "../paths.ts";
import { runProgram } from "../program/program.ts";
import { writeDeskAudit } from "./desk-audit.ts";
import { writeDeskTables } from "./desk-tables.ts";

/** How many products a set has. */
export const sizes = ["4,000", "100,000"] as const;
export type Size = (typeof sizes)[number];

const productsOf: Readonly<Record<Size, string[]>> = {
  "4,000": [],
  "100,000": ["--products", "100000"],
};

/** The source is not on this machine; the message says how to name it. */
export class SourceMissing extends Error {
  override readonly name = "SourceMissing";
}

/** The folder of tables of a set, ready to be imported. */
export async function convertedFolder(size: Size): Promise<string> {
  const source = sourceFolder("online-retail");
  if (source === undefined) throw new SourceMissing(missingSource("online-retail"));
  const version = await hashOf([
    "examples/data/convert-online-retail.ts",
    "examples/data/{online-retail-conversion,tables}/**/*.ts",
  ]);
  return madeOnce(`tables-${size.replace(",", "")}-${version}`, async (target) => {
    console.log(`Converting Online Retail to ${size} products …`);
    const program = join(root, "examples/data/convert-online-retail.ts");
    execFileSync(process.execPath, [program, ...productsOf[size], target, source], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  });
}

/** A fresh copy of an imported set as the data folder of a server. */
export async function freshDataDir(size: Size): Promise<string> {
  return copyOf(await importedFolder(size), `data-${size.replace(",", "")}`);
}

/** A fresh copy of the made-up supplier that the desk is measured on. */
export async function freshDeskDataDir(): Promise<string> {
  return copyOf(await deskFolder(), "data-desk");
}

async function copyOf(imported: string, name: string): Promise<string> {
  const target = join(benchFolder, name);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for await (const name of glob("*", { cwd: imported })) {
    await copyFile(join(imported, name), join(target, name), constants.COPYFILE_FICLONE);
  }
  return target;
}

async function importedFolder(size: Size): Promise<string> {
  const folder = await convertedFolder(size);
  const version = await hashOf(whatImports);
  const name = `${folder.slice(folder.lastIndexOf("tables-") + "tables-".length)}-${version}`;
  return madeOnce(`imported-${name}`, async (dataDir) => {
    console.log(`Importing ${size} products and the orders …`);
    await runProgram({ args: ["import", folder], dataDir }, "prepare-import");
  });
}

/** What an import's outcome depends on. */
const whatImports = [
  "packages/backend/src/{imports,database,money}/**/*.ts",
  "packages/backend/src/catalogue/{fold-text,product-words}.ts",
  "packages/backend/src/customers/search-text.ts",
  "packages/backend/src/workspaces/settings.ts",
];

async function deskFolder(): Promise<string> {
  const version = await hashOf([
    ...whatImports,
    "packages/testkit/bench/data/desk-*.ts",
    "packages/testkit/bench/random.ts",
  ]);
  return madeOnce(`imported-desk-${version}`, async (dataDir) => {
    console.log("Making up 100,000 products, 10,000 customers and 500,000 orders …");
    const tables = join(benchFolder, "tables-desk");
    await rm(tables, { recursive: true, force: true });
    await mkdir(tables, { recursive: true });
    await writeDeskTables(tables);
    await runProgram({ args: ["import", tables], dataDir }, "prepare-import-desk");
    await rm(tables, { recursive: true, force: true });
    await writeDeskAudit(dataDir);
  });
}

/** A folder that is made once; one that was left half made is made anew. */
async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(benchFolder, name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await make(unfinished);
  await rename(unfinished, folder);
  return folder;
}

async function hashOf(patterns: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  const files: string[] = [];
  for await (const file of glob(patterns, { cwd: root })) {
    if (!file.endsWith(".test.ts")) files.push(file);
  }
  for (const file of files.sort()) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest("hex").slice(0, 12);
}
