/** Puts the rows of a file in that are other than they were the last time. */
import type { OrderDesk, RowTable, SentRow } from "@order-portal/sdk/desk";
import { maximumPutRows } from "@order-portal/sdk/desk";
import { parse } from "csv-parse/sync";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readJson, writeWhole } from "./whole-files.ts";

/** What came of a file. */
export interface PutReport {
  /** Rows in the file, and those of them that were sent. */
  rows: number;
  sent: number;
  taken: number;
  /** One sentence for each row that was refused; it is sent again the next time. */
  refused: string[];
}

/**
 * Sends what has changed since the last run, which `stateDir` remembers row by row. After each call
 * the memory is written, so that a run which is killed goes on where it was; what is sent twice is
 * unchanged the second time.
 */
export async function putChanged(
  desk: OrderDesk,
  { file, table, stateDir }: { file: string; table: RowTable; stateDir: string },
): Promise<PutReport> {
  const text = await readFile(file, "utf8");
  const rows = parse<SentRow>(text, { columns: true, bom: true, skip_empty_lines: true });
  const memory = join(stateDir, `${table}.json`);
  // Written below, by this very program.
  const known = new Set<string>((await readJson(memory)) as string[] | null);
  const current = rows.map((row) => JSON.stringify(row));
  const changed = rows.filter((_, i) => !known.has(current[i] ?? ""));
  const remembered = new Set(current.filter((row) => known.has(row)));

  const report: PutReport = { rows: rows.length, sent: changed.length, taken: 0, refused: [] };
  for (let start = 0; start < changed.length; start += maximumPutRows) {
    const batch = changed.slice(start, start + maximumPutRows);
    const { taken, rows: outcomes } = await desk.rows.put(table, batch);
    report.taken += taken;
    for (const [i, { outcome, column = "", reason = "" }] of outcomes.entries()) {
      const row = JSON.stringify(batch[i]);
      if (outcome === "refused") report.refused.push(`${row}: ${column} ${reason}`);
      else remembered.add(row);
    }
    await writeWhole(memory, JSON.stringify([...remembered]));
  }
  return report;
}
