/**
 * Copies the demo supplier's import folder with all its dates moved on, so that its newest order
 * is of yesterday and its promotions run today.
 *
 *     node examples/data/prepare-demo.ts TARGET
 *
 * The dates of the committed folder are fixed, so that it is the same for everybody; a demo should
 * look as if the supplier had been selling until last night.
 */
import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dayNumber } from "./tables/dates.ts";
import { importColumns, type ImportFile, type ImportRow } from "./tables/import-format.ts";
import { readRows, value } from "./tables/read-table.ts";
import { dateColumns, shiftDates } from "./tables/shift-dates.ts";
import { writeTable } from "./tables/write-table.ts";

/**
 * Customers whose links show the most different prices and catalogues: the largest buyer, a
 * restaurant, a cheese shop, a bar and an importer of fish.
 */
export const demoCustomers = ["SAVEA", "LONEP", "THEBI", "SPLIR", "FURIB"] as const;

/** What a demo may want to be different from the committed folder. */
export interface DemoOptions {
  /** The folder to write; it is made if it is not there. */
  readonly target: string;
  /** The folder to copy; the committed Northwind if left out. */
  readonly source?: string;
  /** The instant that counts as now; the clock's if left out. */
  readonly now?: Date;
  /** The origins that may embed the demo's portal, instead of none but the backend's own. */
  readonly allowedOrigins?: readonly string[];
}

interface WorkspaceFile {
  timeZone: string;
  settings: { allowedOrigins: readonly string[] };
}

/** The calendar date that the clock of a time zone shows. */
function dateIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(now);
}

/** Writes the demo's import folder and answers by how many days its dates were moved. */
export async function prepareDemo(options: DemoOptions): Promise<number> {
  const { target, now = new Date(), allowedOrigins } = options;
  const source = options.source ?? join(import.meta.dirname, "northwind");

  // The shape is that of the folder's own `workspace.json`, which this project writes.
  const workspace = JSON.parse(
    await readFile(join(source, "workspace.json"), "utf8"),
  ) as WorkspaceFile;
  const orders = await readRows(join(source, "orders.csv"));
  const newest = orders.reduce((last, row) => Math.max(last, dayNumber(value(row, "date"))), 0);
  const days = dayNumber(dateIn(workspace.timeZone, now)) - 1 - newest;

  await mkdir(target, { recursive: true });
  if (allowedOrigins) workspace.settings.allowedOrigins = allowedOrigins;
  await writeFile(join(target, "workspace.json"), `${JSON.stringify(workspace, null, 2)}\n`);

  for (const file of Object.keys(importColumns) as ImportFile[]) {
    if (!(file in dateColumns)) {
      await copyFile(join(source, file), join(target, file));
      continue;
    }
    const rows = await readRows(join(source, file));
    // The rows were written with exactly these columns.
    const moved = rows.map((row) => shiftDates(file, row, days)) as ImportRow<ImportFile>[];
    await writeTable(target, file, moved);
  }
  await cp(join(source, "images"), join(target, "images"), { recursive: true });
  return days;
}

if (import.meta.main) {
  const target = process.argv[2];
  if (target === undefined) {
    console.error("Usage: node examples/data/prepare-demo.ts TARGET");
    process.exitCode = 2;
  } else {
    const days = await prepareDemo({ target });
    console.log(`Wrote ${target}, its dates moved by ${days} days.`);
  }
}
