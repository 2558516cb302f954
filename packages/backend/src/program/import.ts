/** `order-portal import`: brings a supplier's data in. */
import { parseArgs } from "node:util";
import { ImportRefused, importFolder, type ImportReport } from "../imports/import-folder.ts";
import { openWorld } from "../open-world.ts";
import {
  UsageError,
  configuration,
  createLog,
  parsed,
  print,
  printError,
  type Command,
} from "./command.ts";

/** Refused rows that are printed for each file; the rest is counted. */
const printedRows = 100;

export const importData: Command = {
  summary: "Bring a supplier's data in from a folder of tables.",
  help: `Usage: order-portal import FOLDER [--dry-run]

Reads workspace.json and the tables beside it (products.csv, customers.csv, …; plain or .gz). Run
again it updates by key and doubles nothing. A bad row is named by file, line, column and reason
and is left out alone. An interrupted run is completed by the same command.

  --dry-run   read and check everything, write nothing`,
  async run(args) {
    const { values, positionals } = parsed(() =>
      parseArgs({
        args,
        allowPositionals: true,
        options: { "dry-run": { type: "boolean", default: false } },
      }),
    );
    const [folder, ...rest] = positionals;
    if (folder === undefined || rest.length > 0) throw new UsageError("Name one folder.");
    const config = configuration();
    const world = await openWorld(config, createLog("warn"));
    const printed = new Map<string, number>();
    const progress = progressLine();
    try {
      const report = await importFolder(
        {
          store: world.context.store,
          folder,
          dataDir: config.DATA_DIR,
          dryRun: values["dry-run"],
          now: Date.now,
        },
        {
          onProgress: ({ file, read }) => progress.show(`${file}: ${read} rows`),
          onRefused: ({ file, line, column, reason }) => {
            const count = (printed.get(file) ?? 0) + 1;
            printed.set(file, count);
            if (count > printedRows) return;
            progress.clear();
            printError(`${file}:${line}${column === "" ? "" : ` ${column}`}: ${reason}`);
          },
        },
      );
      progress.clear();
      printReport(report, values["dry-run"]);
      return 0;
    } catch (error) {
      progress.clear();
      if (!(error instanceof ImportRefused)) throw error;
      for (const reason of error.reasons) printError(reason);
      printError("Nothing was written.");
      return 1;
    } finally {
      await world.close();
    }
  },
};

function printReport({ workspace, files }: ImportReport, dryRun: boolean): void {
  print(`workspace ${workspace.slug}: ${workspace.outcome}`);
  const width = Math.max(0, ...files.map(({ file }) => file.length));
  for (const { file, read, taken, unchanged, refused } of files) {
    print(
      `${file.padEnd(width)}  ${read} read, ${taken} taken, ${unchanged} unchanged, ${refused} refused`,
    );
  }
  if (dryRun) print("Nothing was written: this was a dry run.");
}

/** One line on a terminal that is written over and over; nothing where there is no terminal. */
function progressLine(): { show: (text: string) => void; clear: () => void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => undefined, clear: () => undefined };
  const clear = () => void stderr.write("\r\x1b[K");
  return { show: (text) => void stderr.write(`\r\x1b[K${text}`), clear };
}
