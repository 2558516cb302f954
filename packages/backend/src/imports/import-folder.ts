/**
 * Brings a supplier's data in from a folder of tables. Start here: what is read, in which order.
 *
 * `workspace.json` makes or updates the account; each table then updates by its own key and doubles
 * nothing. A bad row is left out alone and named; a table without its columns is refused before
 * anything is written. An interrupted run has written whole batches: the same run completes it.
 */
import type { Store } from "../database/store.ts";
import { refreshHistories } from "../history/refresh-histories.ts";
import { isKeptOf } from "../pictures/picture-queries.ts";
import { type FileReport, type ImportEvents, importTable } from "./import-table.ts";
import { picturesOf } from "./pictures.ts";
import { openTable, type Table, UnreadableTable } from "./read-table.ts";
import type { TableImport } from "./table-import.ts";
import { addresses } from "./tables/addresses.ts";
import { customerPartNumbers } from "./tables/customer-part-numbers.ts";
import { customers } from "./tables/customers.ts";
import { discountCodes } from "./tables/discount-codes.ts";
import { heldInventory } from "./tables/held-inventory.ts";
import { orderLines } from "./tables/order-lines.ts";
import { orders } from "./tables/orders.ts";
import { priceGroups } from "./tables/price-groups.ts";
import { priceRules } from "./tables/price-rules.ts";
import { products } from "./tables/products.ts";
import { promotions } from "./tables/promotions.ts";
import { units } from "./tables/units.ts";
import { volumeDiscounts } from "./tables/volume-discounts.ts";
import { importWorkspace, readWorkspaceFile } from "./workspace-file.ts";

/** What came of an import. */
export interface ImportReport {
  workspace: { slug: string; outcome: "taken" | "unchanged" };
  files: FileReport[];
}

/** An import that was refused as a whole, before anything was written. */
export class ImportRefused extends Error {
  override name = "ImportRefused";
  /** One sentence for each file at fault. */
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(`The import was refused: ${reasons.join("; ")}.`);
    this.reasons = reasons;
  }
}

/** Every table, in the order in which they refer to one another. */
const tables = ({ timeZone }: { timeZone: string }): AnyTable[] => [
  erase(priceGroups),
  erase(products(timeZone)),
  erase(units),
  erase(customers),
  erase(addresses),
  erase(customerPartNumbers),
  erase(heldInventory),
  erase(priceRules),
  erase(promotions(timeZone)),
  erase(volumeDiscounts),
  erase(discountCodes(timeZone)),
  erase(orders(timeZone)),
  erase(orderLines()),
];

/** A table whose row type only it needs to know. */
type AnyTable = Pick<TableImport<unknown>, "file" | "required" | "optional"> & {
  run: (...args: Rest) => Promise<FileReport>;
};
type Rest = [
  store: Pick<Store, "transaction">,
  scope: Parameters<typeof importTable>[1],
  table: Table,
  events: ImportEvents,
];

const erase = <Row>(format: TableImport<Row>): AnyTable => ({
  ...format,
  run: (store, scope, table, events) => importTable(store, scope, table, format, events),
});

/**
 * Imports a folder.
 *
 * @throws ImportRefused when the folder as a whole cannot be taken; nothing is written then.
 */
export async function importFolder(
  options: { store: Store; folder: string; dataDir: string; dryRun: boolean; now: () => number },
  events: ImportEvents,
): Promise<ImportReport> {
  const { store, folder, dryRun } = options;
  const file = await readWorkspaceFile(folder);
  if (Array.isArray(file)) throw new ImportRefused(file);
  const opened = await openTables(folder, tables(file));
  const pictures = picturesOf({
    ...options,
    slug: file.slug,
    isUploaded: (name) => isKeptOf(store.db, file.slug, name),
  });

  const run = async (writer: Pick<Store, "transaction">): Promise<ImportReport> => {
    const reason = await pictures.take(file.brand.logoUrl);
    if (reason !== undefined) throw new ImportRefused([`workspace.json: logoUrl: ${reason}`]);
    const { workspace, outcome } = await writer.transaction((db) =>
      importWorkspace(db, file, pictures, options.now()),
    );
    const files: FileReport[] = [];
    for (const { format, table } of opened) {
      const scope = { engine: store.engine, workspace, pictures };
      files.push(await format.run(writer, scope, table, events));
    }
    await refreshHistories(writer, store.engine);
    return { workspace: { slug: file.slug, outcome }, files };
  };
  return dryRun ? withoutWriting(store, run) : run(store);
}

/** Finds the tables that are there; refuses all of them where one lacks a column. */
async function openTables(
  folder: string,
  formats: AnyTable[],
): Promise<{ format: AnyTable; table: Table }[]> {
  const reasons: string[] = [];
  const opened: { format: AnyTable; table: Table }[] = [];
  for (const format of formats) {
    try {
      const table = await openTable(folder, format.file);
      if (table === undefined) continue;
      reasons.push(...headerFaults(table, format));
      opened.push({ format, table });
    } catch (error) {
      if (!(error instanceof UnreadableTable)) throw error;
      reasons.push(error.message);
    }
  }
  if (reasons.length > 0) throw new ImportRefused(reasons);
  return opened;
}

function headerFaults({ file, header }: Table, format: AnyTable): string[] {
  const known = new Set([...format.required, ...format.optional]);
  const missing = format.required.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !known.has(column));
  const twice = header.filter((column, i) => header.indexOf(column) !== i);
  const faults = [];
  if (missing.length > 0) faults.push(`${file}: has no column ${missing.join(", ")}`);
  if (unknown.length > 0)
    faults.push(`${file}: has a column that is not known: ${unknown.join(", ")}`);
  if (twice.length > 0) faults.push(`${file}: has twice the column ${twice.join(", ")}`);
  return faults;
}

/** Carries everything out in one transaction, and takes all of it back. */
async function withoutWriting<T>(
  store: Store,
  run: (writer: Pick<Store, "transaction">) => Promise<T>,
): Promise<T> {
  let result: { value: T } | undefined;
  const rollBack = new Error("rolled back");
  await store
    .transaction(async (db) => {
      result = { value: await run({ transaction: (work) => work(db) }) };
      throw rollBack;
    })
    .catch((error: unknown) => {
      if (error !== rollBack) throw error;
    });
  if (result === undefined) throw new Error("The dry run ended without a report.");
  return result.value;
}
